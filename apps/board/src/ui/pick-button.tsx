import { Button, Combobox, type ButtonProps, ScrollArea, Text, useCombobox } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import classes from './pick-button.module.css';

/** One of the things that can be picked. */
export interface PickOption {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly group?: string;
}

interface PickButtonProps {
  /** what is picked, for those who do not see it */
  readonly label: string;
  /** what is picked now */
  readonly shown: string;
  readonly value: string | null;
  readonly options: readonly PickOption[];
  readonly onPick: (value: string) => void;
  /** what the search field asks for; absent: there is none */
  readonly find?: string;
  readonly nothing?: string;
  readonly readOnly?: boolean;
  readonly icon?: ReactNode;
  readonly color?: ButtonProps['color'];
  readonly variant?: ButtonProps['variant'];
}

/** A button that shows what is picked and opens what can be. */
export function PickButton({
  label,
  shown,
  readOnly = false,
  icon,
  color = 'gray',
  variant = 'default',
  ...list
}: PickButtonProps) {
  const [query, setQuery] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setQuery('');
    },
    onDropdownOpen: () => (list.find === undefined ? combobox.selectActiveOption() : combobox.focusSearchInput()),
  });
  if (readOnly)
    return (
      <Text span size="sm" className={classes.fixed} aria-label={`${label}: ${shown}`} role="note">
        {icon}
        {shown}
      </Text>
    );
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      width={320}
      withinPortal
      onOptionSubmit={(value) => {
        combobox.closeDropdown();
        if (value !== list.value) list.onPick(value);
      }}
    >
      <Combobox.Target targetType="button" withAriaAttributes withKeyboardNavigation>
        <Button
          className={classes.target}
          color={color}
          variant={variant}
          fw={400}
          leftSection={icon}
          rightSection={<IconChevronDown size={14} stroke={1.6} />}
          aria-label={`${label}: ${shown}`}
          onClick={() => combobox.toggleDropdown()}
        >
          {shown}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        {list.find !== undefined && (
          <Combobox.Search
            value={query}
            aria-label={list.find}
            placeholder={list.find}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        )}
        <PickOptions {...list} label={label} query={query} />
      </Combobox.Dropdown>
    </Combobox>
  );
}

type PickOptionsProps = Pick<PickButtonProps, 'label' | 'options' | 'value' | 'nothing'> & { readonly query: string };

function PickOptions({ label, options, value, nothing, query }: PickOptionsProps) {
  const wanted = query.trim().toLowerCase();
  const found = options.filter((option) => option.label.toLowerCase().includes(wanted));
  const groups = [...new Set(found.map(({ group }) => group))];
  const itemsOf = (group: string | undefined) =>
    found
      .filter((option) => option.group === group)
      .map((option) => (
        <Combobox.Option key={option.value} value={option.value} active={option.value === value}>
          <span className={classes.option}>
            <span>
              {option.label}
              {option.description !== undefined && (
                <Text span display="block" size="xs" c="dimmed">
                  {option.description}
                </Text>
              )}
            </span>
            {option.value === value && <IconCheck size={16} stroke={1.8} aria-hidden />}
          </span>
        </Combobox.Option>
      ));
  return (
    <Combobox.Options aria-label={label}>
      <ScrollArea.Autosize mah={320} type="auto">
        {groups.map((group) =>
          group === undefined ? (
            itemsOf(group)
          ) : (
            <Combobox.Group key={group} label={group}>
              {itemsOf(group)}
            </Combobox.Group>
          ),
        )}
        {found.length === 0 && <Combobox.Empty>{nothing}</Combobox.Empty>}
      </ScrollArea.Autosize>
    </Combobox.Options>
  );
}
