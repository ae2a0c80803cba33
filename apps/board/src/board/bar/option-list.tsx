import { Combobox, Group, Text, TextInput, useCombobox } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import { IconCheck, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { words } from '../../words/words.js';

const text = words.board;

/** What can be chosen. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** beside the label, e.g. a stage's colour */
  readonly mark?: ReactNode;
}

interface OptionListProps {
  /** of what these are, for who cannot see them */
  readonly label: string;
  readonly options: readonly Option[];
  readonly selected: readonly string[];
  readonly onPick: (value: string) => void;
}

/** A list that is searched by typing: arrows and Enter choose. */
export function OptionList({ label, options, selected, onPick }: OptionListProps) {
  const store = useCombobox({ opened: true });
  const listId = useId();
  const [typed, setTyped] = useState('');
  const shown = options.filter((option) => option.label.toLowerCase().includes(typed.trim().toLowerCase()));
  useMounted(); // the input learns of the list only once that is there
  const { selectFirstOption } = store;
  useEffect(() => {
    selectFirstOption();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the store is another one each time
  }, [typed]);
  return (
    <Combobox store={store} onOptionSubmit={onPick} size="xs">
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          role="combobox"
          aria-label={`${label}: ${text.searchList}`}
          placeholder={text.searchList}
          leftSection={<IconSearch size={14} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
          autoFocus
        />
      </Combobox.EventsTarget>
      <Combobox.Options id={listId} aria-label={label} mt="xs" mah={280} style={{ overflowY: 'auto' }}>
        {shown.map((option) => (
          <Combobox.Option key={option.value} value={option.value} selected={selected.includes(option.value)}>
            <Group gap="sm" wrap="nowrap">
              {option.mark}
              <Text size="xs" truncate flex={1}>
                {option.label}
              </Text>
              {selected.includes(option.value) && <IconCheck size={14} aria-hidden />}
            </Group>
          </Combobox.Option>
        ))}
        {shown.length === 0 && <Combobox.Empty>{text.nothingFound}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}
