import { Box, Button, Group, Text } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { type Pipeline } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { InlineText } from '../parts/inline-text.js';
import { useFormWrite } from '../parts/use-write.js';
import { Closing } from './closing.js';
import { PipelineMenu } from './pipeline-menu.js';
import { PipelineBadges } from './pipeline-row.js';
import { pipelineWrites } from './pipeline-writes.js';
import { StageList } from './stage-list.js';
import { StatusSentences } from './status-sentences.js';

const texts = words.settings.pipelines;

interface PipelineEditorProps {
  readonly pipeline: Pipeline;
  readonly canEdit: boolean;
  readonly onBack: () => void;
}

/** A pipeline: its name, stages, and what closing means in it. One that is being deleted cannot be changed. */
export function PipelineEditor({ pipeline, canEdit, onBack }: PipelineEditorProps) {
  const writes = pipelineWrites(pipeline.id);
  const rename = useFormWrite(writes.rename);
  const describe = useFormWrite(writes.describe);
  const isOpen = canEdit && !pipeline.deletion;
  return (
    <>
      <Group justify="space-between">
        <Button variant="subtle" color="gray" leftSection={<IconChevronLeft size={16} />} onClick={onBack} ml={-8}>
          {texts.back}
        </Button>
        {isOpen && <PipelineMenu pipeline={pipeline} onRemoved={onBack} />}
      </Group>
      <Box>
        <Group gap="sm" component="header" role="group">
          <Box component="h1" m={0} fz="md">
            <InlineText
              value={pipeline.name}
              label={words.settings.parts.nameOf(pipeline.name)}
              readOnly={!isOpen}
              onSave={rename.mutateAsync}
              strong
            />
          </Box>
          <PipelineBadges pipeline={pipeline} />
        </Group>
        <InlineText
          value={pipeline.description}
          label={words.settings.parts.descriptionOf(pipeline.name)}
          readOnly={!isOpen}
          onSave={describe.mutateAsync}
          multiline
        />
        <Text size="xs" c="dimmed" mt={4}>
          {pipeline.currency} · {texts.policy[pipeline.statusPolicy]}
        </Text>
      </Box>
      <StageList pipeline={pipeline} canEdit={isOpen} />
      <Closing pipeline={pipeline} canEdit={isOpen} />
      <StatusSentences pipeline={pipeline} canEdit={isOpen} />
    </>
  );
}
