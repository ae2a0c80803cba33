import { Text, TextInput, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { type ReactNode, useRef, useState } from 'react';
import { changedBy } from '../api/matched-writes.js';
import { Problem } from '../api/problem.js';
import { ChangedMeanwhile } from '../ui/changed-meanwhile.js';
import { words } from '../words/words.js';
import classes from './contacts.module.css';

const text = words.contacts;

interface EditableTextProps {
  readonly label: string;
  readonly value: string;
  /** what stands there where there is no value */
  readonly placeholder: string;
  readonly isReadOnly: boolean;
  /** Saves what was typed. @throws Problem, which stands at the field */
  readonly onSave: (typed: string) => Promise<unknown>;
  /** the sentence for a refusal */
  readonly wordOf?: (problem: Problem) => string | undefined;
  /** how the value is shown @defaultValue as it is */
  readonly shown?: ReactNode;
  readonly hint?: string;
  readonly size?: 'sm' | 'lg';
}

/** A value that is edited where it stands: Enter and leaving save, Esc gives it up. A refusal stands at it. */
export function EditableText(props: EditableTextProps) {
  const { label, value, placeholder, isReadOnly, shown, size = 'sm' } = props;
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isHead = size === 'lg';
  const content = (
    <Text
      fz={isHead ? 20 : 14}
      fw={isHead ? 600 : 400}
      c={value === '' ? 'dimmed' : undefined}
      component="span"
      className={classes.value}
    >
      {value === '' ? placeholder : (shown ?? value)}
    </Text>
  );
  const done = () => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (isEditing) return <Editor {...props} onDone={done} onLeave={() => setEditing(false)} />;
  if (isReadOnly) return isHead ? <h1 className={classes.plain}>{content}</h1> : content;
  const editable = (
    <UnstyledButton ref={button} className={classes.editable} onClick={() => setEditing(true)}>
      <VisuallyHidden>{text.editOf(label)} </VisuallyHidden>
      {content}
    </UnstyledButton>
  );
  return isHead ? <h1 className={classes.plain}>{editable}</h1> : editable;
}

interface EditorProps extends EditableTextProps {
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

function Editor({ label, value, hint, onSave, wordOf, onDone, onLeave }: EditorProps) {
  const [typed, setTyped] = useState(value);
  const [base, setBase] = useState(value);
  const [by, setBy] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const save = async (then: () => void) => {
    if (isSaving) return;
    if (typed.trim() === base) return then();
    setSaving(true);
    try {
      await onSave(typed.trim());
      then();
    } catch (error) {
      setBy(changedBy(error));
      setRefusal(sentenceOf(error, wordOf));
      setSaving(false);
    }
  };
  return (
    <div>
      <TextInput
        aria-label={label}
        placeholder={hint}
        value={typed}
        error={refusal}
        readOnly={isSaving}
        autoFocus
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() => value === base && refusal === null && void save(onLeave)}
        onKeyDown={getHotkeyHandler([
          ['Enter', () => void save(onDone)],
          ['Escape', onDone],
        ])}
      />
      {value !== base && !isSaving && (
        <ChangedMeanwhile by={by} theirs={value} mine={typed} onKeep={() => setBase(value)} onTake={onDone} />
      )}
    </div>
  );
}

function sentenceOf(error: unknown, wordOf: EditableTextProps['wordOf']): string {
  if (!(error instanceof Problem)) return words.app.unexpected;
  return wordOf?.(error) ?? error.detail;
}
