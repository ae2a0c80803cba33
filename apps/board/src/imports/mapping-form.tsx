import { Button, Group, Progress, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Schemas } from '../api/client.js';
import { customFieldsQuery } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import classes from './imports.module.css';
import {
  type Assigned,
  assignedBy,
  dateForms,
  faultOf,
  fieldsOf,
  type Kind,
  mappingOf,
  recordOf,
  rowKey,
} from './mapping.js';
import { sampleValues } from './sample.js';
import { useStartImport } from './use-start-import.js';

const { form: said, fields: fieldWords } = words.imports;

interface MappingFormProps {
  readonly kind: Kind;
  readonly file: File;
  readonly sample: string;
  readonly guess: Schemas['GuessedMappingDto'];
  readonly onRefused: (detail: string | null) => void;
}

/** The field that each column goes into, and then a dry run or the import. */
export function MappingForm({ kind, file, sample, guess, onRefused }: MappingFormProps) {
  const { columns } = guess;
  const [assigned, assign] = useState<Assigned>(() => assignedBy(guess.mapping, columns));
  const [dates, setDates] = useState(guess.mapping.dates);
  const [currency, setCurrency] = useState('');
  const values = sampleValues(sample, guess);
  const options = useFieldOptions(kind);
  const { start, isPending, sent } = useStartImport(onRefused);
  const fault = faultText(kind, assigned);
  const begin = (dryRun: boolean): void => {
    onRefused(null);
    start({ kind, file, dryRun, mapping: mappingOf(assigned, dates, currency.trim().toUpperCase()) });
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
              <Table.Tr key={column}>
                <Table.Td>{column}</Table.Td>
                <Table.Td className={`${classes.wide} ${classes.sample}`}>{values[column]?.join(', ')}</Table.Td>
                <Table.Td>
                  <Select
                    aria-label={said.fieldOf(column)}
                    placeholder={said.skip}
                    searchable
                    clearable
                    data={options}
                    value={assigned[column] ?? null}
                    comboboxProps={{ withinPortal: true }}
                    onChange={(field) => assign({ ...assigned, [column]: field })}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Group grow gap="md">
        <Select
          label={said.dates}
          data={[...dateForms]}
          value={dates}
          allowDeselect={false}
          onChange={(value) => setDates(dateForms.find((form) => form === value) ?? dates)}
        />
        <TextInput
          label={said.currency}
          placeholder={said.currencyHint}
          maxLength={3}
          value={currency}
          onChange={(event) => setCurrency(event.currentTarget.value)}
        />
      </Group>
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

/** The fields of the kind, those that the organization defined, and the row's key. */
function useFieldOptions(kind: Kind): { readonly value: string; readonly label: string }[] {
  const { data: own = [] } = useQuery(customFieldsQuery);
  return [
    { value: rowKey, label: said.key },
    ...fieldsOf[kind].map((value) => ({ value, label: fieldWords[value] })),
    ...own
      .filter(({ record }) => record === recordOf[kind])
      .map(({ id, name }) => ({ value: `customFields.${id}`, label: name })),
  ];
}

function faultText(kind: Kind, assigned: Assigned): string | null {
  const fault = faultOf(kind, assigned);
  if (!fault) return null;
  if (fault.what === 'nothing') return said.nothing;
  const known: Readonly<Record<string, string>> = { ...fieldWords, [rowKey]: said.key };
  return said[fault.what](known[fault.field] ?? fault.field);
}
