import { type QueryKey } from '@tanstack/react-query';
import { type Problem } from '../api/problem.js';
import { useCommand } from '../api/use-command.js';
import { words } from '../words/words.js';

const text = words.contacts;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** One of two that are one. */
export interface Merging {
  readonly loser: Named;
  readonly survivor: Named;
}

/** How the API is asked to write to contacts, or to accounts. */
interface PartyWrites<Edit, Creation, Made> {
  readonly edit: (id: string, body: Edit) => Promise<unknown>;
  readonly create: (body: Creation) => Promise<Made>;
  readonly merge: (id: string, intoId: string) => Promise<unknown>;
  /** what is read again after any of them */
  readonly stale: readonly QueryKey[];
}

/** The commands of contacts, or of accounts. */
export function partyCommands<Edit, Creation extends { readonly name: string }, Made>({
  edit,
  create,
  merge,
  stale,
}: PartyWrites<Edit, Creation, Made>) {
  return {
    /** Changes one; a refusal is left to the field. */
    useEdit: (id: string) => useCommand({ run: (body: Edit) => edit(id, body), stale, refused: () => true }),

    /** Makes one; a refusal that is about a field is given to the form. */
    useCreate: (refused: (problem: Problem) => boolean) =>
      useCommand({ run: create, said: ({ name }) => text.created(name), stale, refused }),

    /** Merges one into another one. */
    useMerge: () =>
      useCommand({
        run: ({ loser, survivor }: Merging) => merge(loser.id, survivor.id),
        said: ({ loser, survivor }) => text.merged(loser.name, survivor.name),
        stale,
      }),
  };
}
