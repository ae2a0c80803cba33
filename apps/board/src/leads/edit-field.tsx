import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ChangedMeanwhile } from '../ui/changed-meanwhile.js';
import { words } from '../words/words.js';
import classes from './lead-drawer.module.css';

const { edit } = words.leads;

/** What a field of a form in place is given. */
export interface EditorProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onDone: (value: string) => void;
  readonly label: string;
  readonly error: string | null;
}

interface EditFieldProps {
  readonly label: string;
  /** as it is edited */
  readonly text: string;
  /** as it is read @defaultValue `text` */
  readonly shown?: string;
  readonly readOnly: boolean;
  /** who changed the lead last; null: it is not known */
  readonly changedBy: string | null;
  /** Saves; false: what was typed does not fit. */
  readonly onSave: (text: string) => boolean;
  readonly editor: (props: EditorProps) => ReactNode;
}

/** A value that a click makes editable: Enter or leaving saves, Escape keeps it as it was. */
export function EditField({ label, text, shown = text, readOnly, changedBy, onSave, editor }: EditFieldProps) {
  const [draft, setDraft] = useState<{ readonly text: string; readonly base: string } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const end = (): void => {
    setDraft(null);
    setError(null);
  };
  const save = (value: string): void => {
    if (value.trim() === text.trim()) end();
    else if (onSave(value.trim())) end();
    else setError(edit.wrong);
  };
  if (!draft)
    return (
      <>
        <dt>{label}</dt>
        <dd>
          <ShownValue label={label} text={shown} onEdit={readOnly ? null : () => setDraft({ text, base: text })} />
        </dd>
      </>
    );
  return (
    <>
      <dt>{label}</dt>
      <dd
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          end();
        }}
      >
        {editor({
          label,
          error,
          value: draft.text,
          onChange: (value) => setDraft({ ...draft, text: value }),
          onDone: save,
        })}
        {draft.base !== text && (
          <ChangedMeanwhile
            by={changedBy}
            theirs={text === '' ? '' : shown}
            mine={draft.text}
            onKeep={() => setDraft({ ...draft, base: text })}
            onTake={end}
          />
        )}
      </dd>
    </>
  );
}

interface ShownValueProps {
  readonly label: string;
  readonly text: string;
  /** null: it cannot be edited */
  readonly onEdit: (() => void) | null;
}

function ShownValue({ label, text, onEdit }: ShownValueProps) {
  const content = text === '' ? <span style={{ color: 'var(--mantine-color-dimmed)' }}>{edit.empty}</span> : text;
  if (!onEdit) return <div className={classes.value}>{content}</div>;
  return (
    <UnstyledButton
      className={classes.value}
      fz="sm"
      aria-label={`${edit.field(label)}: ${text || edit.empty}`}
      onClick={onEdit}
    >
      {content}
    </UnstyledButton>
  );
}
