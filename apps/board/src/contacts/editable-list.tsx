import { ActionIcon, Group, Stack } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { Problem } from '../api/problem.js';
import { sayRefused } from '../app/undo.js';
import { words } from '../words/words.js';
import classes from './contacts.module.css';
import { EditableText } from './editable-text.js';

const text = words.contacts;

interface EditableListProps {
  /** of one of them, e.g. Email */
  readonly label: string;
  readonly values: readonly string[];
  /** e.g. Add email */
  readonly add: string;
  readonly hint?: string;
  readonly isReadOnly: boolean;
  /** Saves all of them. @throws Problem */
  readonly onSave: (values: readonly string[]) => Promise<unknown>;
  readonly wordOf: (problem: Problem) => string | undefined;
  readonly shown?: (value: string) => ReactNode;
}

/** Several values, each edited or removed where it stands, and a place for one more. */
export function EditableList({ label, values, add, isReadOnly, onSave, shown, ...rest }: EditableListProps) {
  const place = (index: number) => (typed: string) =>
    onSave([...values.slice(0, index), ...(typed === '' ? [] : [typed]), ...values.slice(index + 1)]);
  return (
    <Stack gap={2} className={classes.values}>
      {values.map((value, index) => (
        <Group key={value} gap={0} wrap="nowrap" className={classes.listed}>
          <div className={classes.grow}>
            <EditableText
              {...rest}
              label={label}
              value={value}
              placeholder={add}
              isReadOnly={isReadOnly}
              onSave={place(index)}
              shown={shown?.(value)}
            />
          </div>
          {!isReadOnly && (
            <ActionIcon
              size="sm"
              className={classes.remove}
              aria-label={text.removeOf(value)}
              onClick={() => void place(index)('').catch(sayWhy)}
            >
              <IconX size={14} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {isReadOnly ? (
        values.length === 0 && (
          <EditableText {...rest} label={label} value="" placeholder={text.notSet} isReadOnly onSave={place(0)} />
        )
      ) : (
        <EditableText
          key={values.length}
          {...rest}
          label={label}
          value=""
          placeholder={add}
          isReadOnly={false}
          onSave={place(values.length)}
        />
      )}
    </Stack>
  );
}

const sayWhy = (error: unknown): void => sayRefused(error instanceof Problem ? error.detail : words.app.unexpected);
