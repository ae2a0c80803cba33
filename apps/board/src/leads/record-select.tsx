import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { words } from '../words/words.js';

/** A record that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface RecordSelectProps {
  readonly label: string;
  readonly placeholder: string;
  /** names what is searched, in the cache */
  readonly kind: string;
  readonly search: (q: string) => Promise<readonly Choice[]>;
  /** offered before anything is typed */
  readonly first?: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (choice: Choice | null) => void;
  readonly error?: string | null;
}

const waitMs = 200;

/** A field that finds a record by what is typed. */
export function RecordSelect({ kind, search, first = [], value, onChange, ...field }: RecordSelectProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [q] = useDebouncedValue(typed === chosen?.label ? '' : typed.trim(), waitMs);
  const found = useQuery({ queryKey: ['record-select', kind, q], queryFn: () => search(q), staleTime: 10_000 });
  const offered = unique([...first, ...(chosen ? [chosen] : []), ...(found.data ?? [])]);
  return (
    <Select
      {...field}
      searchable
      data={[...offered]}
      value={value}
      nothingFoundMessage={found.isFetching ? undefined : words.leads.drawer.nobodyFound}
      filter={({ options }) => options}
      onSearchChange={setTyped}
      comboboxProps={{ withinPortal: true }}
      onChange={(id) => {
        const choice = offered.find((one) => one.value === id) ?? null;
        setChosen(choice);
        onChange(choice);
      }}
    />
  );
}

const unique = (choices: readonly Choice[]): readonly Choice[] =>
  choices.filter(({ value }, n) => choices.findIndex((one) => one.value === value) === n);
