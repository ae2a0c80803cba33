import { Button, Group, TextInput, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useShortcuts } from '../app/shortcuts.js';

const afterTyping = 150;

interface SearchHeadProps {
  readonly title: string;
  readonly label: string;
  readonly q: string;
  readonly onSearch: (q: string) => void;
  /** what the button says */
  readonly add: string;
  /** absent: the reader may not */
  readonly onAdd?: (() => void) | undefined;
}

/** The head of a list of contacts or accounts: its name, a search as one types, and a new one. */
export function SearchHead({ title, label, q, onSearch, add, onAdd }: SearchHeadProps) {
  const [typed, setTyped] = useState(q);
  const [shown, setShown] = useState(q);
  if (shown !== q) {
    setShown(q);
    if (typed.trim() !== q) setTyped(q);
  }
  const field = useRef<HTMLInputElement>(null);
  const seek = useDebouncedCallback((value: string) => onSearch(value.trim()), afterTyping);
  useShortcuts({ '/': () => field.current?.focus(), ...(onAdd && { n: onAdd }) });
  return (
    <Group gap="md">
      <Title order={1}>{title}</Title>
      <TextInput
        ref={field}
        ml={{ base: 0, sm: 'auto' }}
        w={{ base: '100%', sm: 300 }}
        type="search"
        aria-label={label}
        placeholder={label}
        leftSection={<IconSearch size={14} />}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          seek(currentTarget.value);
        }}
      />
      {onAdd && <Button size="xs" leftSection={<IconPlus size={14} />} onClick={onAdd} children={add} />}
    </Group>
  );
}
