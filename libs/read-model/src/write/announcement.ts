import { type Change } from '../change.js';
import { encodeRecord } from '../record-codec.js';

/** An entry of the stream of changes: what kind, and its content. */
export type Announcement = readonly ['changes', json: string] | readonly ['reset', reason: ResetReason];

/** Why those who follow must read everything again. */
export type ResetReason = 'refilled' | 'switched' | 'many';

/** More changes than these in one write are told as a reset: reading everything again costs less. */
const mostChanges = 250;

/** What a write tells; null: nothing. */
export function announcement(changes: readonly Change[]): Announcement | null {
  if (changes.length === 0) return null;
  return changes.length > mostChanges ? ['reset', 'many'] : ['changes', encodeRecord(changes)];
}
