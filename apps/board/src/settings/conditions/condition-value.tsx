import { MultiSelect, Select, TagsInput, TextInput } from '@mantine/core';
import { words } from '../../words/words.js';
import { type ConditionDraft } from './condition-drafts.js';
import { type ConditionField, takes } from './condition-fields.js';

const texts = words.settings.conditions;

interface ConditionValueProps {
  readonly draft: ConditionDraft;
  readonly number: number;
  readonly field: ConditionField | undefined;
  readonly onChange: (part: Partial<ConditionDraft>) => void;
}

/** What a field is compared with: chosen where the field has choices, else typed. */
export function ConditionValue({ draft, number, field, onChange }: ConditionValueProps) {
  const taken = takes(draft.comparison);
  const label = { 'aria-label': texts.valueOf(number) };
  if (taken === 'nothing') return <span />;
  const choices = field?.choices && [...field.choices];
  if (taken === 'several')
    return choices ? (
      <MultiSelect
        {...label}
        data={choices}
        value={[...draft.texts]}
        onChange={(all) => onChange({ texts: all })}
        searchable
      />
    ) : (
      <TagsInput
        {...label}
        size="xs"
        placeholder={draft.texts.length === 0 ? texts.several : undefined}
        value={[...draft.texts]}
        onChange={(all) => onChange({ texts: all })}
        acceptValueOnBlur
      />
    );
  if (choices)
    return (
      <Select
        {...label}
        data={choices}
        value={draft.text === '' ? null : draft.text}
        onChange={(text) => onChange({ text: text ?? '' })}
        searchable
        allowDeselect={false}
      />
    );
  const isNumber = field?.kind === 'number' || field?.kind === 'money';
  return (
    <TextInput
      {...label}
      placeholder={field?.kind === 'date' ? texts.date : texts.value}
      inputMode={isNumber ? 'decimal' : undefined}
      value={draft.text}
      onChange={(event) => onChange({ text: event.currentTarget.value })}
    />
  );
}
