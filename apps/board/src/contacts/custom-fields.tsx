import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../api/problem.js';
import { type Schemas } from '../api/client.js';
import { customFieldsQuery } from '../catalogue/catalogue.js';
import { calendarDateText } from '../format/dates.js';
import { words } from '../words/words.js';
import { EditableText } from './editable-text.js';
import { Field } from './field.js';
import { Section } from './section.js';

const text = words.contacts;

type CustomField = Schemas['CustomFieldDto'];

interface CustomFieldsProps {
  readonly record: 'contact' | 'account';
  readonly values: Readonly<Record<string, unknown>>;
  readonly isReadOnly: boolean;
  /** Saves one; null clears it. @throws Problem */
  readonly onSave: (change: Readonly<Record<string, string | number | null>>) => Promise<unknown>;
}

/** The fields that the organization defined for contacts or accounts; nothing where it has none. */
export function CustomFields({ record, values, isReadOnly, onSave }: CustomFieldsProps) {
  const { data = [] } = useQuery(customFieldsQuery);
  const fields = data.filter((field) => field.record === record);
  if (fields.length === 0) return null;
  return (
    <Section title={text.customFields}>
      {fields.map((field) => (
        <Field key={field.id} label={field.name}>
          <CustomValue
            field={field}
            value={shownValue(values[field.id])}
            isReadOnly={isReadOnly}
            onSave={(value) => onSave({ [field.id]: value })}
          />
        </Field>
      ))}
    </Section>
  );
}

const shownValue = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

interface CustomValueProps {
  readonly field: CustomField;
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly onSave: (value: string | number | null) => Promise<unknown>;
}

function CustomValue(props: CustomValueProps) {
  const { field, value, isReadOnly, onSave } = props;
  if (!isReadOnly && field.kind === 'choice') return <ChoiceValue {...props} />;
  if (!isReadOnly && field.kind === 'date') return <DateValue {...props} />;
  const save = (typed: string): Promise<unknown> => {
    if (typed === '' || field.kind !== 'number') return onSave(typed || null);
    const number = Number(typed.replaceAll(',', ''));
    return Number.isFinite(number) ? onSave(number) : Promise.reject(new Problem('number', text.badNumber, 0));
  };
  return (
    <EditableText
      label={field.name}
      value={value}
      placeholder={text.notSet}
      isReadOnly={isReadOnly}
      onSave={save}
      shown={field.kind === 'date' && value !== '' ? calendarDateText(value) : undefined}
    />
  );
}

const refusalOf = (error: unknown): string => (error instanceof Problem ? error.detail : words.app.unexpected);

function ChoiceValue({ field, value, onSave }: CustomValueProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  return (
    <Select
      aria-label={field.name}
      placeholder={text.notSet}
      data={field.choices}
      value={value === '' ? null : value}
      onChange={(choice) => {
        setRefusal(null);
        onSave(choice).catch((error: unknown) => setRefusal(refusalOf(error)));
      }}
      error={refusal}
      clearable
    />
  );
}

function DateValue({ field, value, onSave }: CustomValueProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  return (
    <TextInput
      key={value}
      type="date"
      aria-label={field.name}
      defaultValue={value}
      onBlur={({ currentTarget }) => {
        setRefusal(null);
        if (currentTarget.value === value) return;
        onSave(currentTarget.value || null).catch((error: unknown) => setRefusal(refusalOf(error)));
      }}
      error={refusal}
    />
  );
}
