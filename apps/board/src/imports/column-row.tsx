import { Button, Select, Table } from '@mantine/core';
import { useState } from 'react';
import { words } from '../words/words.js';
import classes from './imports.module.css';
import { type MappingDraft, type Meanings, rowKey, withField } from './mapping.js';
import { meaningsByName, MeaningsForm } from './meanings-form.js';
import { type Field } from './use-fields.js';

const { form: said } = words.imports;
const shown = 3;

interface ColumnRowProps {
  readonly column: string;
  readonly texts: readonly string[];
  readonly fields: readonly Field[];
  readonly draft: MappingDraft;
  readonly onChange: (draft: MappingDraft) => void;
}

/** A column: some of its values, the field that it goes into, and what its texts stand for. */
export function ColumnRow({ column, texts, fields, draft, onChange }: ColumnRowProps) {
  const [isOpen, setOpen] = useState(false);
  const chosen = draft.assigned[column] ?? null;
  const targets = fields.find(({ value }) => value === chosen)?.targets ?? null;
  const meanings = draft.meanings[column];
  const mean = (next: Meanings): void => onChange({ ...draft, meanings: { ...draft.meanings, [column]: next } });
  const toggle = (): void => {
    if (targets && !meanings) mean(meaningsByName(texts, targets));
    setOpen(!isOpen);
  };
  return (
    <>
      <Table.Tr>
        <Table.Td>{column}</Table.Td>
        <Table.Td className={`${classes.wide} ${classes.sample}`}>{texts.slice(0, shown).join(', ')}</Table.Td>
        <Table.Td>
          <Select
            aria-label={said.fieldOf(column)}
            placeholder={said.skip}
            searchable
            clearable
            data={[{ value: rowKey, label: said.key }, ...fields.map(({ value, label }) => ({ value, label }))]}
            value={chosen}
            onChange={(field) => onChange(withField(draft, column, field))}
          />
          {targets && (
            <Button variant="subtle" mt={4} ml={-8} aria-expanded={isOpen} onClick={toggle}>
              {meanings ? said.meanings.some(Object.keys(meanings).length) : said.meanings.none}
            </Button>
          )}
        </Table.Td>
      </Table.Tr>
      {isOpen && targets && meanings && (
        <Table.Tr>
          <Table.Td colSpan={3}>
            <MeaningsForm {...{ column, texts, targets, meanings }} onChange={mean} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
