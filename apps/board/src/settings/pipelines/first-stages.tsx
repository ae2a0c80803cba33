import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type Pipeline } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { type StageDraft, withAnother } from './stage-drafts.js';
import { isOutcome, outcomes } from './stage-outcomes.js';

const texts = words.settings.pipelines;

interface FirstStagesProps {
  readonly drafts: readonly StageDraft[];
  readonly policy: Pipeline['statusPolicy'];
  readonly onChange: (drafts: readonly StageDraft[]) => void;
}

/** The stages of a pipeline from nothing. */
export function FirstStages({ drafts, policy, onChange }: FirstStagesProps) {
  const change = (key: number, part: Partial<StageDraft>): void =>
    onChange(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)));
  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed">
        {texts.nothingText}
      </Text>
      {drafts.map(({ key, name, outcome }, index) => (
        <Group key={key} gap="sm" wrap="nowrap">
          <TextInput
            flex={1}
            aria-label={texts.stageName(index + 1)}
            value={name}
            onChange={(event) => change(key, { name: event.currentTarget.value })}
            maxLength={200}
          />
          {policy === 'by_stage' && (
            <Select
              w={112}
              aria-label={texts.stageOutcome(index + 1)}
              data={outcomes.map((value) => ({ value, label: texts.outcome[value] }))}
              value={outcome}
              onChange={(value) => isOutcome(value) && change(key, { outcome: value })}
              allowDeselect={false}
            />
          )}
          <ActionIcon
            aria-label={texts.removeStage(index + 1)}
            onClick={() => onChange(drafts.filter((draft) => draft.key !== key))}
          >
            <IconX size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => onChange(withAnother(drafts))}>
          {texts.addStage}
        </Button>
      </Group>
    </Stack>
  );
}
