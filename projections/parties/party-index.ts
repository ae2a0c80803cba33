import { type Mergeable } from '#domain';
import { type Operation } from '#read-model';
import { nameChanges } from '../names.js';
import { wordChanges } from '../words.js';

/** A contact or an account. */
export type Party = Mergeable & { readonly name: string };

/** Brings the order of names and the search to what a record is now; one that was merged is in neither. */
export function partyChanges<P extends Party>(
  before: P | null,
  after: P | null,
  wordsOf: (party: P) => readonly string[],
): readonly Operation[] {
  const [from, to] = [standing(before), standing(after)];
  const indexed = (party: P | null) => party && { id: party.id, words: wordsOf(party) };
  return [...nameChanges(from, to), ...wordChanges(indexed(from), indexed(to))];
}

/** The record, unless it was merged into another one. */
export const standing = <P extends Party>(party: P | null): P | null => (party?.mergedInto === null ? party : null);
