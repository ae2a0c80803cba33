import { Group, Text } from '@mantine/core';
import { type Stage } from '../../catalogue/catalogue.js';
import { stageColour } from '../../ui/stage-colour.js';
import parts from '../parts/parts.module.css';

/** Stages at a glance: each with its colour and its name. */
export const StageStrip = ({ stages }: { readonly stages: readonly Pick<Stage, 'name' | 'colour'>[] }) => (
  <Group gap="4px 12px">
    {stages.map((stage) => (
      <Group key={stage.name} gap={6} wrap="nowrap">
        <span className={parts.swatch} style={{ background: stageColour(stage) }} />
        <Text size="xs" c="dimmed">
          {stage.name}
        </Text>
      </Group>
    ))}
  </Group>
);
