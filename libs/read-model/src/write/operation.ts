import { type Change } from '../change.js';
import { encodeRecord } from '../record-codec.js';

/**
 * What a projection can do to the keys of its build. Each nets out in memory: of several puts the last one counts,
 * amounts add up, entries follow one another, announcements of one record become one. A counter that comes to 0 is removed, so that any way there looks the same.
 */
export type Operation = KeyOperation | { readonly op: 'announce'; readonly change: Change };

/** An operation on a key. */
export type KeyOperation =
  | { readonly op: 'put'; readonly key: string; readonly field: string; readonly value: string | null }
  | { readonly op: 'add'; readonly key: string; readonly field: string; readonly by: number }
  | { readonly op: 'rank'; readonly key: string; readonly member: string; readonly score: number | null }
  | { readonly op: 'append'; readonly key: string; readonly entry: string }
  | { readonly op: 'drop'; readonly key: string };

/** Sets a field of a hash; null removes it. */
export const put = (key: string, field: string, value: string | null): KeyOperation => ({
  op: 'put',
  key,
  field,
  value,
});

/** Adds to a whole number in a hash. */
export const add = (key: string, field: string, by: number): KeyOperation => ({ op: 'add', key, field, by });

/** Puts a member of a sorted set at a score; null removes it. */
export const rank = (key: string, member: string, score: number | null): KeyOperation => ({
  op: 'rank',
  key,
  member,
  score,
});

/** Appends an entry, stored as JSON, to a list. */
export const append = (key: string, entry: object): KeyOperation => ({ op: 'append', key, entry: encodeRecord(entry) });

/** Removes a list. */
export const drop = (key: string): KeyOperation => ({ op: 'drop', key });

/** Tells those who follow the organization what changed; only live builds that are ready are heard. */
export const announce = (change: Change): Operation => ({ op: 'announce', change });
