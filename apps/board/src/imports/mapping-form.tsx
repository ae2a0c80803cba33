import { Button, Group, Progress, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Schemas } from '../api/client.js';
import { words } from '../words/words.js';
import { ColumnRow } from './column-row.js';
import { ConstantsForm } from './constants-form.js';
import classes from './imports.module.css';
import { dateForms, draftOf, faultOf, type Kind, type MappingDraft, mappingOf, rowKey } from './mapping.js';
import { sampleValues } from './sample.js';
import { type Field } from './use-fields.js';
import { useStartImport } from './use-start-import.js';

const { form: said } = words.imports;

interface MappingFormProps {
  readonly kind: Kind;
  readonly file: File;
  readonly sample: string;
  readonly guess: Schemas['GuessedMappingDto'];
  readonly fields: readonly Field[];
  readonly onRefused: (detail: string | null) => void;
}

/** What the columns of a file mean, and then a dry run or the import. */
export function MappingForm({ kind, file, sample, guess, fields, onRefused }: MappingFormProps) {
  const { columns } = guess;
  const [draft, setDraft] = useState(() => draftOf(guess.mapping, columns));
  const values = sampleValues(sample, guess);
  const { start, isPending, sent } = useStartImport(onRefused);
  const fault = faultText(kind, draft, fields);
  const begin = (dryRun: boolean): void => {
    onRefused(null);
    start({ kind, file, dryRun, mapping: mappingOf(draft) });
  };
  return (
    <Stack gap="md">
      <div>
        <Text size="sm" fw={600}>
          {said.mapping}
        </Text>
        <Text size="xs" c="dimmed">
          {said.format(guess.format, columns.length)}
        </Text>
      </div>
      <div className={classes.mapping}>
        <Table aria-label={said.mapping}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{said.column}</Table.Th>
              <Table.Th className={classes.wide}>{said.sample}</Table.Th>
              <Table.Th>{said.field}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {columns.map((column) => (
              <ColumnRow key={column} texts={values[column] ?? []} {...{ column, fields, draft }} onChange={setDraft} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <ConstantsForm
        fields={fields}
        constants={draft.constants}
        onChange={(constants) => setDraft({ ...draft, constants })}
      />
      <Forms draft={draft} onChange={setDraft} />
      {fault !== null && (
        <Text size="sm" c="red" role="alert">
          {fault}
        </Text>
      )}
      {isPending && <Progress value={sent * 100} animated aria-label={said.sending} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" disabled={fault !== null || isPending} onClick={() => begin(true)}>
          {said.dryRun}
        </Button>
        <Button disabled={fault !== null} loading={isPending} onClick={() => begin(false)}>
          {said.run}
        </Button>
      </Group>
    </Stack>
  );
}

interface FormsProps {
  readonly draft: MappingDraft;
  readonly onChange: (draft: MappingDraft) => void;
}

/** How dates and amounts are written in the file. */
const Forms = ({ draft, onChange }: FormsProps) => (
  <Group grow gap="md">
    <Select
      label={said.dates}
      data={[...dateForms]}
      value={draft.dates}
      allowDeselect={false}
      onChange={(value) => onChange({ ...draft, dates: dateForms.find((form) => form === value) ?? draft.dates })}
    />
    <TextInput
      label={said.currency}
      placeholder={said.currencyHint}
      maxLength={3}
      value={draft.currency}
      onChange={(event) => onChange({ ...draft, currency: event.currentTarget.value.trim().toUpperCase() })}
    />
  </Group>
);

function faultText(kind: Kind, draft: MappingDraft, fields: readonly Field[]): string | null {
  const nameOf = (field: string): string =>
    field === rowKey ? said.key : (fields.find(({ value }) => value === field)?.label ?? field);
  const fault = faultOf(kind, draft);
  if (fault) return fault.what === 'nothing' ? said.nothing : said[fault.what](nameOf(fault.field));
  const empty = Object.entries(draft.constants).find(([, value]) => value.trim() === '');
  return empty ? said.constants.missing(nameOf(empty[0])) : null;
}
