import { ActionIcon, Group, Select, Stack } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { words } from '../../words/words.js';
import { type ActionDraft, emptyAction } from './action-drafts.js';
import { ActionFields } from './action-fields.js';
import { actionTypeOf } from './rule-types.js';

const texts = words.settings.automation;
const types = Object.entries(texts.actionTypes).map(([value, label]) => ({ value, label }));

interface ActionListProps {
  readonly drafts: readonly ActionDraft[];
  readonly currency: string;
  readonly onChange: (drafts: readonly ActionDraft[]) => void;
}

/** What a rule does, in its order. */
export function ActionList({ drafts, currency, onChange }: ActionListProps) {
  const put = (draft: ActionDraft): void => onChange(drafts.map((one) => (one.key === draft.key ? draft : one)));
  return (
    <Stack gap="sm">
      {drafts.map((draft, index) => (
        <Group key={draft.key} gap="sm" align="flex-start">
          <Select
            w={190}
            aria-label={texts.actionNumber(index + 1)}
            data={types}
            value={draft.type}
            onChange={(value) => {
              const type = actionTypeOf(value);
              if (type) put({ ...emptyAction(type, currency), key: draft.key });
            }}
            allowDeselect={false}
          />
          <Group flex="1 1 240px" gap="sm" wrap="nowrap" align="flex-start">
            <ActionFields draft={draft} onChange={put} />
            <ActionIcon
              ml="auto"
              aria-label={texts.removeAction(index + 1)}
              onClick={() => onChange(drafts.filter(({ key }) => key !== draft.key))}
            >
              <IconX size={16} />
            </ActionIcon>
          </Group>
        </Group>
      ))}
      <Select
        w={190}
        aria-label={texts.addAction}
        placeholder={texts.addAction}
        data={types}
        value={null}
        onChange={(value) => {
          const type = actionTypeOf(value);
          if (type) onChange([...drafts, emptyAction(type, currency)]);
        }}
      />
    </Stack>
  );
}
