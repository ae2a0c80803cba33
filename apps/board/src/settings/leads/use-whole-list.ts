import { useState } from 'react';
import { moved } from '../parts/moved.js';
import { useFormWrite, useWrite } from '../parts/use-write.js';

/** A list that is saved as a whole, one of which may be open in a form; a refusal is shown there. */
export function useWholeList<One extends { readonly id?: string }>(
  all: readonly One[],
  set: (all: readonly One[]) => Promise<unknown>,
) {
  const [edited, setEdited] = useState<One | 'new' | null>(null);
  const write = useWrite(set);
  const form = useFormWrite(set);
  return {
    isOpen: edited !== null,
    /** what the form begins with; null: a new one */
    opened: edited === 'new' ? null : edited,
    isSaving: form.isPending,
    error: form.error,
    add: () => setEdited('new'),
    edit: (one: One) => setEdited(one),
    close: () => {
      setEdited(null);
      form.reset();
    },
    save: (one: One) =>
      form.mutate(
        edited === 'new' || edited === null ? [...all, one] : all.map((each) => (each.id === edited.id ? one : each)),
        { onSuccess: () => setEdited(null) },
      ),
    remove: (one: One) => write.mutate(all.filter(({ id }) => id !== one.id)),
    move: (id: string, to: number) =>
      write.mutateAsync(
        moved(
          all,
          all.findIndex((one) => one.id === id),
          to,
        ),
      ),
  };
}
