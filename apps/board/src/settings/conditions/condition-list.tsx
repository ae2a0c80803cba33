import { ActionIcon, Button, Group, Select, Stack } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { words } from '../../words/words.js';
import { type ConditionDraft, emptyCondition } from './condition-drafts.js';
import { comparisonsOf, type ConditionField } from './condition-fields.js';
import classes from './conditions.module.css';
import { ConditionValue } from './condition-value.js';

const texts = words.settings.conditions;

interface ConditionListProps {
  readonly drafts: readonly ConditionDraft[];
  readonly fields: readonly ConditionField[];
  readonly onChange: (drafts: readonly ConditionDraft[]) => void;
  /** no more than one, and not fewer @defaultValue any number */
  readonly isSingle?: boolean;
}

/** Conditions that are being written: all of them must hold. */
export function ConditionList({ drafts, fields, onChange, isSingle = false }: ConditionListProps) {
  const change = (key: string, part: Partial<ConditionDraft>): void =>
    onChange(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)));
  return (
    <Stack gap="sm">
      {drafts.map((draft, index) => (
        <ConditionEditor
          key={draft.key}
          draft={draft}
          number={index + 1}
          fields={fields}
          onChange={(part) => change(draft.key, part)}
          onRemove={isSingle ? undefined : () => onChange(drafts.filter(({ key }) => key !== draft.key))}
        />
      ))}
      {!isSingle && (
        <Group>
          <Button
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => onChange([...drafts, emptyCondition()])}
          >
            {texts.add}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

interface ConditionEditorProps {
  readonly draft: ConditionDraft;
  readonly number: number;
  readonly fields: readonly ConditionField[];
  readonly onChange: (part: Partial<ConditionDraft>) => void;
  readonly onRemove: (() => void) | undefined;
}

function ConditionEditor({ draft, number, fields, onChange, onRemove }: ConditionEditorProps) {
  const field = fields.find(({ value }) => value === draft.field);
  const comparisons = comparisonsOf(field);
  return (
    <div className={classes.condition}>
      <Select
        aria-label={texts.fieldOf(number)}
        placeholder={texts.chooseField}
        data={fields.map(({ value, label }) => ({ value, label }))}
        value={draft.field === '' ? null : draft.field}
        onChange={(value) => {
          const chosen = fields.find((one) => one.value === value);
          onChange({ field: value ?? '', comparison: comparisonsOf(chosen)[0], text: '', texts: [] });
        }}
        searchable
        allowDeselect={false}
      />
      <Select
        aria-label={texts.comparisonOf(number)}
        data={comparisons.map((value) => ({ value, label: texts.comparisons[value] }))}
        value={draft.comparison}
        onChange={(value) => {
          const comparison = comparisons.find((one) => one === value);
          if (comparison) onChange({ comparison });
        }}
        allowDeselect={false}
      />
      <ConditionValue draft={draft} number={number} field={field} onChange={onChange} />
      {onRemove && (
        <ActionIcon aria-label={texts.removeOf(number)} onClick={onRemove}>
          <IconX size={16} />
        </ActionIcon>
      )}
    </div>
  );
}
