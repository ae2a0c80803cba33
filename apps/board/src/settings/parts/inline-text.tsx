import { Loader, Text, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useCatalogueChanger } from '../../catalogue/catalogue-changer.js';
import { ChangedMeanwhile } from '../../ui/changed-meanwhile.js';
import { words } from '../../words/words.js';
import classes from './parts.module.css';
import { refusalOf } from './refusal.js';

interface InlineTextProps {
  readonly value: string;
  /** what it is, e.g. `Name of Proposal` */
  readonly label: string;
  readonly readOnly: boolean;
  readonly onSave: (text: string) => Promise<unknown>;
  /** shown where there is nothing */
  readonly placeholder?: string;
  readonly multiline?: boolean;
  readonly strong?: boolean;
  readonly dimmed?: boolean;
}

/** A text that is edited where it stands: Enter or leaving saves it, Escape leaves it as it was. */
export function InlineText({ value, label, readOnly, onSave, placeholder, ...look }: InlineTextProps) {
  const [isEditing, setIsEditing] = useState(false);
  const style = { size: 'sm', fw: look.strong ? 600 : 400, c: look.dimmed || value === '' ? 'dimmed' : undefined };
  const shown = value || (placeholder ?? words.settings.parts.describe);
  if (isEditing)
    return (
      <Editor
        value={value}
        label={label}
        multiline={look.multiline}
        onSave={onSave}
        onEnd={() => setIsEditing(false)}
      />
    );
  if (readOnly)
    return value === '' ? null : (
      <Text {...style} style={{ overflowWrap: 'anywhere' }}>
        {value}
      </Text>
    );
  return (
    <UnstyledButton
      className={classes.editable}
      onClick={() => setIsEditing(true)}
      aria-label={words.settings.parts.editText(label, shown)}
    >
      <Text span {...style}>
        {shown}
      </Text>
    </UnstyledButton>
  );
}

interface EditorProps extends Pick<InlineTextProps, 'value' | 'label' | 'multiline' | 'onSave'> {
  readonly onEnd: () => void;
}

function Editor({ value, label, multiline, onSave, onEnd }: EditorProps) {
  const [text, setText] = useState(value);
  const [base, setBase] = useState(value);
  const changedBy = useCatalogueChanger();
  const isContested = value !== base && value !== text.trim();
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const save = (): void => {
    if (isSaving || isContested) return;
    if (text.trim() === value) {
      onEnd();
      return;
    }
    setIsSaving(true);
    onSave(text.trim())
      .then(onEnd)
      .catch((refused: unknown) => setError(refused instanceof Error ? refused : new Error(words.app.unexpected)))
      .finally(() => setIsSaving(false));
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onEnd();
    if (event.key === 'Enter' && !(multiline && event.shiftKey)) {
      event.preventDefault();
      save();
    }
  };
  const field = {
    autoFocus: true,
    value: text,
    'aria-label': label,
    error: refusalOf(error).rest ?? undefined,
    readOnly: isSaving,
    rightSection: isSaving ? <Loader size={14} /> : undefined,
    onKeyDown: press,
    onBlur: save,
  };
  return (
    <>
      {multiline ? (
        <Textarea {...field} autosize minRows={1} w="100%" onChange={(event) => setText(event.currentTarget.value)} />
      ) : (
        <TextInput {...field} maw={360} onChange={(event) => setText(event.currentTarget.value)} />
      )}
      {isContested && (
        <ChangedMeanwhile by={changedBy} theirs={value} mine={text} onKeep={() => setBase(value)} onTake={onEnd} />
      )}
    </>
  );
}
