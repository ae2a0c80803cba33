import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { words } from '../words/words.js';

const text = words.contacts;

/** A contact or account that can be chosen. */
export interface Party {
  readonly id: string;
  readonly name: string;
  /** what tells it from others of the same name */
  readonly about?: string;
}

interface PartyPickerProps {
  readonly label: string;
  /** names what is searched in the cache */
  readonly kind: 'contacts' | 'accounts';
  readonly find: (q: string, signal: AbortSignal) => Promise<readonly Party[]>;
  readonly chosen: Party | null;
  readonly onChoose: (party: Party | null) => void;
  /** of one that cannot be chosen: itself */
  readonly except?: string;
  readonly isLabelHidden?: boolean;
  readonly autoFocus?: boolean;
  readonly onLeave?: () => void;
  readonly error?: string;
}

/** Searches contacts or accounts as one types. */
export function PartyPicker({ label, kind, find, chosen, onChoose, except, ...rest }: PartyPickerProps) {
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed === chosen?.name ? '' : typed.trim(), 150);
  const { data = [] } = useQuery({
    queryKey: [kind, 'found', q],
    queryFn: ({ signal }) => find(q, signal),
    placeholderData: keepPreviousData,
  });
  const parties = data.filter(({ id }) => id !== except);
  const shown = chosen && !parties.some(({ id }) => id === chosen.id) ? [chosen, ...parties] : parties;
  const { isLabelHidden = false, autoFocus = false, onLeave, error } = rest;
  return (
    <Select
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      placeholder={text.pickerHint}
      data={shown.map(({ id, name, about }) => ({ value: id, label: about ? `${name} · ${about}` : name }))}
      value={chosen?.id ?? null}
      onChange={(id) => onChoose(shown.find((party) => party.id === id) ?? null)}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={text.pickerEmpty}
      autoFocus={autoFocus}
      defaultDropdownOpened={autoFocus}
      onBlur={onLeave}
      error={error}
      searchable
      clearable
    />
  );
}
