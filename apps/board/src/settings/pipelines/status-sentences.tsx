import { Box, Group, Text } from '@mantine/core';
import { type Pipeline } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { InlineText } from '../parts/inline-text.js';
import { Panel, Row } from '../parts/section.js';
import { useFormWrite } from '../parts/use-write.js';
import { pipelineWrites } from './pipeline-writes.js';

const texts = words.settings.pipelines;
const statuses = ['open', 'won', 'lost', 'abandoned'] as const;

/** A sentence for each of the four statuses. */
export function StatusSentences({ pipeline, canEdit }: { readonly pipeline: Pipeline; readonly canEdit: boolean }) {
  const describe = useFormWrite(pipelineWrites(pipeline.id).describeStatus);
  return (
    <Panel title={texts.statuses} text={texts.statusesText}>
      {statuses.map((status) => (
        <Row key={status}>
          <Group gap="sm" wrap="nowrap" align="flex-start">
            <Text size="sm" w={96} flex="none" py={2}>
              {texts.status[status]}
            </Text>
            <Box flex={1} miw={0}>
              <InlineText
                value={pipeline.statusDescriptions[status]}
                label={words.settings.parts.descriptionOf(texts.status[status])}
                readOnly={!canEdit}
                onSave={(description) => describe.mutateAsync({ status, description })}
              />
            </Box>
          </Group>
        </Row>
      ))}
    </Panel>
  );
}
