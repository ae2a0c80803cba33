import { useState } from 'react';
import { type Draft, editedFields, isContested, keeping, shownOf, withEdit, without } from './draft.js';

/** Fields that are being edited, over what they are now. */
export interface Editing<Fields> {
  readonly edited: readonly (keyof Fields)[];
  /** fields that others changed meanwhile: each asks whose is kept */
  readonly contested: readonly (keyof Fields)[];
  shown<Field extends keyof Fields>(field: Field): Fields[Field];
  set<Field extends keyof Fields>(field: Field, value: Fields[Field]): void;
  keep(field: keyof Fields): void;
  take(field: keyof Fields): void;
  reset(): void;
}

/** Edits fields without others' changes overwriting them, nor them overwriting others' unasked. */
export function useDraft<Fields extends object>(now: Fields): Editing<Fields> {
  const [draft, setDraft] = useState<Draft<Fields>>({});
  const edited = editedFields(draft, now);
  return {
    edited,
    contested: edited.filter((field) => isContested(draft, now, field)),
    shown: (field) => shownOf(draft, now, field),
    set: (field, value) => setDraft((present) => withEdit(present, now, field, value)),
    keep: (field) => setDraft((present) => keeping(present, now, field)),
    take: (field) => setDraft((present) => without(present, field)),
    reset: () => setDraft({}),
  };
}
