import { Box, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { type Pipeline } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { Row } from '../parts/section.js';
import { PipelineMenu } from './pipeline-menu.js';
import { StageStrip } from './stage-strip.js';
import { Tag } from '../parts/tag.js';

const texts = words.settings.pipelines;

interface PipelineRowProps {
  readonly pipeline: Pipeline;
  readonly canEdit: boolean;
  readonly onOpen: () => void;
}

/** A pipeline in the list. */
export const PipelineRow = ({ pipeline, canEdit, onOpen }: PipelineRowProps) => (
  <Row>
    <Group wrap="nowrap" align="flex-start" justify="space-between">
      <Stack gap={4} flex={1} miw={0}>
        <Group gap="sm">
          <UnstyledButton onClick={onOpen} fw={600} fz="sm" aria-label={words.settings.parts.open(pipeline.name)}>
            {pipeline.name}
          </UnstyledButton>
          <PipelineBadges pipeline={pipeline} />
        </Group>
        {pipeline.description !== '' && <Text size="sm">{pipeline.description}</Text>}
        <Box>
          <StageStrip stages={pipeline.stages} />
        </Box>
        <Text size="xs" c="dimmed">
          {pipeline.currency} · {texts.policyName[pipeline.statusPolicy]} · {texts.stageCount(pipeline.stages.length)}
        </Text>
      </Stack>
      {canEdit && !pipeline.deletion && <PipelineMenu pipeline={pipeline} />}
    </Group>
  </Row>
);

/** What is special about a pipeline. */
export const PipelineBadges = ({ pipeline }: { readonly pipeline: Pipeline }) => (
  <>
    {pipeline.isDefault && <Tag>{texts.default}</Tag>}
    {pipeline.deletion && <Tag color="red">{texts.isDeleted}</Tag>}
  </>
);
