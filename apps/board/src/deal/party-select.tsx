import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type Schemas } from '../api/client.js';
import { words } from '../words/words.js';

type Named = Schemas['NamedDto'];

interface PartySelectProps {
  readonly kind: 'contacts' | 'accounts';
  readonly label: string;
  readonly value: Named | null;
  readonly onChange: (party: Named | null) => void;
  readonly clearable?: boolean;
  readonly autoFocus?: boolean;
}

const found = 20;

/** A contact or an account, searched by typing a name. */
export function PartySelect({ kind, label, value, onChange, clearable = false, autoFocus }: PartySelectProps) {
  const [typed, setTyped] = useState(value?.name ?? '');
  const [text] = useDebouncedValue(typed.trim(), 150);
  const q = text === value?.name ? '' : text;
  const { data = [] } = useQuery({
    queryKey: [kind, 'search', q],
    queryFn: async (): Promise<readonly Named[]> => {
      const query = { limit: found, ...(q !== '' && { q }) };
      return kind === 'contacts'
        ? (await answerOf(api.GET('/v1/contacts', { params: { query } }))).items
        : (await answerOf(api.GET('/v1/accounts', { params: { query } }))).items;
    },
    placeholderData: keepPreviousData,
  });
  const parties = value && !data.some(({ id }) => id === value.id) ? [value, ...data] : data;
  return (
    <Select
      label={label}
      placeholder={words.deal.edit.search}
      data={parties.map(({ id, name }) => ({ value: id, label: name }))}
      value={value?.id ?? null}
      onChange={(id) => onChange(parties.find((party) => party.id === id) ?? null)}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': `${words.app.delete} ${label}` }}
      nothingFoundMessage={words.deal.edit.nothingFound}
      autoFocus={autoFocus}
    />
  );
}
