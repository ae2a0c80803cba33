import { ActionIcon, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { words } from '../words/words.js';
import { type Meanings } from './mapping.js';
import { type Choice } from './use-fields.js';

const { meanings: said } = words.imports.form;

/** The texts that are called as something that they can stand for. */
export const meaningsByName = (texts: readonly string[], targets: readonly Choice[]): Meanings =>
  Object.fromEntries(
    texts.flatMap((text) => {
      const target = targets.find(({ label }) => label.toLowerCase() === text.trim().toLowerCase());
      return target ? [[text, target.value]] : [];
    }),
  );

interface MeaningsFormProps {
  readonly column: string;
  /** those that are in the part of the file that was looked at */
  readonly texts: readonly string[];
  readonly targets: readonly Choice[];
  readonly meanings: Meanings;
  readonly onChange: (meanings: Meanings) => void;
}

/** What each text of a column stands for. */
export function MeaningsForm({ column, texts, targets, meanings, onChange }: MeaningsFormProps) {
  const [added, setAdded] = useState<readonly string[]>([]);
  const all = [...new Set([...texts, ...Object.keys(meanings), ...added])];
  const mean = (text: string, target: string | null): void => {
    const { [text]: _, ...others } = meanings;
    onChange(target === null ? others : { ...others, [text]: target });
  };
  return (
    <Stack gap="xs" role="group" aria-label={said.of(column)}>
      <Text size="xs" c="dimmed">
        {said.explain}
      </Text>
      {all.map((text) => (
        <Group key={text} gap="sm" wrap="nowrap">
          <Text size="sm" flex={1} truncate title={text}>
            {text}
          </Text>
          <Select
            flex={1}
            aria-label={said.meaningOf(text)}
            placeholder={said.refused}
            data={targets}
            value={meanings[text] ?? null}
            onChange={(target) => mean(text, target)}
            searchable
            clearable
          />
        </Group>
      ))}
      <AnotherText onAdd={(text) => setAdded([...added, text])} />
    </Stack>
  );
}

function AnotherText({ onAdd }: { readonly onAdd: (text: string) => void }) {
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() === '') return;
    onAdd(typed.trim());
    setTyped('');
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          aria-label={said.another}
          placeholder={said.another}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ActionIcon type="submit" aria-label={said.add} disabled={typed.trim() === ''}>
          <IconPlus size={16} />
        </ActionIcon>
      </Group>
    </form>
  );
}
