import { ActionIcon, Combobox, InputBase, Loader, Text, useCombobox } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { words } from '../words/words.js';
import { type Named } from './deal-draft.js';

/** Something found, with what tells it from others of its name. */
export interface Found extends Named {
  readonly note?: string;
}

interface SearchSelectProps {
  readonly label: string;
  readonly placeholder: string;
  readonly nothing: string;
  readonly required?: boolean;
  readonly error?: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly chosen: Named | null;
  readonly onChoose: (chosen: Named | null) => void;
  readonly found: readonly Found[];
  readonly searching: boolean;
  /** the last choice: one that is not there yet */
  readonly add?: { readonly label: string; readonly run: () => void };
}

const adding = 'add';

/** A field that finds a record as one types. */
export function SearchSelect(props: SearchSelectProps) {
  const { chosen, typed, found, add } = props;
  const store = useCombobox({ onDropdownClose: () => store.resetSelectedOption() });
  const choose = (value: string) => {
    if (value === adding) add?.run();
    else props.onChoose(found.find(({ id }) => id === value) ?? null);
    props.onType('');
    store.closeDropdown();
  };
  return (
    <Combobox store={store} onOptionSubmit={choose} size="xs">
      <Combobox.Target withExpandedAttribute>
        <InputBase
          size="xs"
          role="combobox"
          label={props.label}
          placeholder={props.placeholder}
          required={props.required}
          withAsterisk={props.required}
          error={props.error}
          value={chosen ? chosen.name : typed}
          onChange={(event) => {
            if (chosen) props.onChoose(null);
            props.onType(event.currentTarget.value);
            store.openDropdown();
            store.updateSelectedOptionIndex();
          }}
          onFocus={() => store.openDropdown()}
          onClick={() => store.openDropdown()}
          onBlur={() => store.closeDropdown()}
          autoComplete="off"
          rightSectionPointerEvents="all"
          rightSection={
            chosen ? (
              <ActionIcon size="sm" aria-label={words.newDeal.clear(props.label)} onClick={() => props.onChoose(null)}>
                <IconX size={14} />
              </ActionIcon>
            ) : (
              props.searching && <Loader size={14} />
            )
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={props.label} mah={240} style={{ overflowY: 'auto' }}>
          {found.map(({ id, name, note }) => (
            <Combobox.Option key={id} value={id}>
              <Text size="sm" truncate>
                {name}
              </Text>
              {note !== undefined && note !== '' && (
                <Text size="xs" c="dimmed" truncate>
                  {note}
                </Text>
              )}
            </Combobox.Option>
          ))}
          {found.length === 0 && (
            <Combobox.Empty>{props.searching ? words.newDeal.searching : props.nothing}</Combobox.Empty>
          )}
          {add && (
            <Combobox.Option value={adding}>
              <Text size="sm" c="var(--mantine-primary-color-light-color)" component="span">
                <IconPlus size={12} aria-hidden /> {add.label}
              </Text>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
