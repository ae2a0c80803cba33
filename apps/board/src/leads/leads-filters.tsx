import { Button, Group, Menu, Pill, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useShortcuts } from '../app/shortcuts.js';
import { words } from '../words/words.js';
import { FilterMenu } from './leads-filter-menu.js';
import { type FilterName, filtersIn } from './leads-search.js';
import { useFilterTexts } from './use-filter-texts.js';
import { useLeadsSearch } from './use-leads-search.js';

const waitMs = 250;

/** Search, and what narrows the list as chips that can each be taken off. */
export function LeadsFilters() {
  const { search, change } = useLeadsSearch();
  const textOf = useFilterTexts(search);
  const chips = filtersIn(search).filter((name) => name !== 'q');
  return (
    <Group gap="sm" px="md" py="sm">
      <SearchField key={search.q === undefined ? 'empty' : 'typed'} />
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button variant="default" leftSection={<IconFilter size={16} stroke={1.6} />} fw={400}>
            {words.leads.filter}
          </Button>
        </Menu.Target>
        <FilterMenu />
      </Menu>
      {chips.map((name) => (
        <Chip key={name} name={name} text={textOf(name)} onRemove={() => change({ [name]: undefined })} />
      ))}
    </Group>
  );
}

interface ChipProps {
  readonly name: FilterName;
  readonly text: string;
  readonly onRemove: () => void;
}

const Chip = ({ name, text, onRemove }: ChipProps) => (
  <Pill
    size="md"
    withRemoveButton
    onRemove={onRemove}
    removeButtonProps={{
      'aria-label': words.leads.filters.remove(words.leads.filters[name]),
      'aria-hidden': false,
      tabIndex: 0,
    }}
  >
    {`${words.leads.filters[name]}: ${text}`}
  </Pill>
);

function SearchField() {
  const { search, change } = useLeadsSearch();
  const [text, setText] = useState(search.q ?? '');
  const field = useRef<HTMLInputElement>(null);
  const find = useDebouncedCallback((q: string) => change({ q: q.trim() || undefined }), waitMs);
  useShortcuts({ '/': () => field.current?.focus() });
  return (
    <TextInput
      ref={field}
      w={240}
      type="search"
      value={text}
      placeholder={words.leads.search}
      aria-label={words.leads.search}
      leftSection={<IconSearch size={16} stroke={1.6} />}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        find(value);
      }}
    />
  );
}
