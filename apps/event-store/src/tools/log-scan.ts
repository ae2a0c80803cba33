import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type EventRecord } from '../log/event-record.js';
import { DamagedRecord, decodeRecord } from '../log/record-codec.js';
import { type Storage } from '../log/storage.js';
import { type Progress } from './progress.js';

/** What is in a log. */
export interface Contents {
  readonly events: number;
  /** Position of the last event; 0: the log is empty. */
  readonly lastPosition: number;
  /** SHA-256 of every record in the order of the log, hexadecimal. */
  readonly sha256: string;
}

/** Is told of every record in the order of the log; null: its bytes are not those that were written. */
export type Visit = (position: number, record: EventRecord | null, bytes: number) => void;

/** Records that are read before others have their turn. */
const recordsAtOnce = 512;

/** Reads the whole log as it is now. */
export async function scanLog(
  { records }: Pick<Storage, 'records'>,
  visit: Visit,
  say: (progress: Progress) => void,
): Promise<Contents> {
  const hash = createHash('sha256');
  const [end] = records.getKeys({ reverse: true, limit: 1 });
  const total = end ?? 0;
  let [events, position] = [0, 0];
  for (let isMore = total > 0; isMore; isMore = position < total) {
    for (const { key, value } of records.getRange({ start: position + 1, end: total + 1, limit: recordsAtOnce })) {
      hash.update(value);
      visit(key, whole(value, key), value.length);
      events++;
      position = key;
    }
    say({ done: position, total });
    await nextTurn();
  }
  return { events, lastPosition: position, sha256: hash.digest('hex') };
}

function whole(record: Buffer, position: number): EventRecord | null {
  try {
    return decodeRecord(record, position);
  } catch (error) {
    if (error instanceof DamagedRecord) return null;
    throw error;
  }
}
