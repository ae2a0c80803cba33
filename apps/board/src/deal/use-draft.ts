import { useEffect, useState } from 'react';
import { keepDraft, keptDraft } from '../app/kept-draft-codec.js';
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
  /** Forgets what was edited. */
  reset(): void;
}

/**
 * Edits fields without others' changes overwriting them, nor them overwriting others' unasked.
 *
 * @param keptAs the name under which what is edited is kept until it is saved or reset; absent: it is not kept
 */
export function useDraft<Fields extends object>(now: Fields, keptAs?: string): Editing<Fields> {
  const [draft, setDraft] = useState<Draft<Fields>>(() => (keptAs === undefined ? null : keptDraft(keptAs)) ?? {});
  const edited = editedFields(draft, now);
  const isEdited = edited.length > 0;
  useEffect(() => {
    if (keptAs !== undefined) keepDraft(keptAs, isEdited ? draft : null);
  }, [keptAs, draft, isEdited]);
  return {
    edited,
    contested: edited.filter((field) => isContested(draft, now, field)),
    shown: (field) => shownOf(draft, now, field),
    set: (field, value) => setDraft((present) => withEdit(present, now, field, value)),
    keep: (field) => setDraft((present) => keeping(present, now, field)),
    take: (field) => setDraft((present) => without(present, field)),
    reset: () => {
      setDraft({});
      if (keptAs !== undefined) keepDraft(keptAs, null); // it may be gone before it is drawn again
    },
  };
}
