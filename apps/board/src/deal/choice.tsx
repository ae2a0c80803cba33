import { Combobox, Group, Text, useCombobox } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import styles from './deal.module.css';

/** One that can be chosen; id null: none of them. */
export interface Option {
  readonly id: string | null;
  readonly name: string;
  readonly mark?: ReactNode;
}

interface ChoiceProps {
  readonly options: readonly Option[];
  readonly chosen: string | null;
  readonly opened: boolean;
  readonly onOpen: (opened: boolean) => void;
  readonly onChoose: (option: Option) => void;
  readonly title: string;
  /** says what is searched; absent: no search */
  readonly search?: string;
  readonly nothing: string;
  /** the button, which is given what toggles the list */
  readonly target: (toggle: () => void) => ReactNode;
}

const none = 'none';

/** A button that opens a list to choose from, searched by typing. */
export function Choice(props: ChoiceProps) {
  const { options, chosen, opened, onOpen, onChoose, title, search, nothing, target } = props;
  const [text, setText] = useState('');
  const combobox = useCombobox({
    opened,
    onOpenedChange: (open) => {
      onOpen(open);
      setText('');
    },
  });
  const shown = options.filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()));
  const choose = (value: string) => {
    const option = options.find(({ id }) => (id ?? none) === value);
    if (option && option.id !== chosen) onChoose(option);
    onOpen(false);
    setText('');
    combobox.focusTarget();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} width={240} position="bottom-start" shadow="md">
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        {target(() => onOpen(!opened))}
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.selectFirstOption();
          }}
          placeholder={search ?? title}
          aria-label={search ?? title}
          autoFocus
          data-autofocus
        />
        <Combobox.Options mah={260} style={{ overflowY: 'auto' }} aria-label={title}>
          {shown.length === 0 && <Combobox.Empty>{nothing}</Combobox.Empty>}
          {shown.map((option) => (
            <Combobox.Option
              className={styles.option}
              value={option.id ?? none}
              key={option.id ?? none}
              selected={option.id === chosen}
            >
              <Group gap="sm" wrap="nowrap">
                {option.mark !== undefined && <span aria-hidden>{option.mark}</span>}
                <Text size="sm" flex={1} truncate>
                  {option.name}
                </Text>
                {option.id === chosen && <IconCheck size={15} aria-hidden />}
              </Group>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
