import { type EventRecord } from './event-record.js';
import { idKey, numberBytes, revisionKey } from './index-keys.js';
import { decodeRecord, encodeRecord, recordBytes } from './record-codec.js';
import { CHUNK_RECORDS, ChunkLimit } from './chunk-limit.js';
import { type Storage } from './storage.js';

export type Direction = 'forwards' | 'backwards';

/** Position of the first record ever, so that 0 is before every event. */
const FIRST_POSITION = 1;

/** A stream that gets its number with this commit. */
export interface NewStream {
  readonly name: string;
  readonly number: number;
}

/** What one flush makes durable, all or nothing. */
export interface Commit {
  readonly newStreams: readonly NewStream[];
  readonly events: readonly { readonly streamNumber: number; readonly record: EventRecord }[];
}

/** The disk did not take a commit. */
export class CommitFailed extends Error {
  constructor(reason: unknown) {
    super(`The log could not be written: ${reason instanceof Error ? reason.message : String(reason)}.`, {
      cause: reason,
    });
  }
}

/** The log: every record in the order of its position. */
export class EventLog {
  #last: number | undefined;
  #end = FIRST_POSITION;

  constructor(private readonly storage: Storage) {
    const [last] = storage.records.getRange({ reverse: true, limit: 1 });
    if (last === undefined) return;
    this.#last = last.key;
    this.#end = last.key + last.value.length;
  }

  /** Position of the last durable record, or undefined in an empty log. */
  get lastPosition(): number | undefined {
    return this.#last;
  }

  /** Where the next record will begin. */
  get nextPosition(): number {
    return this.#end;
  }

  /**
   * Writes in one transaction; resolves after it was flushed to disk.
   *
   * @throws CommitFailed when the disk refuses; nothing of the commit is in the log then
   */
  async commit(commit: Commit): Promise<void> {
    const last = commit.events.at(-1);
    if (last === undefined) return;
    const writes: Promise<boolean>[] = [];
    // No record is ever at position 0: the condition holds and binds what is put into one transaction.
    writes.push(this.storage.records.ifNoExists(0, () => writes.push(...this.#put(commit))));
    const written = await Promise.all(writes).catch(async (error: unknown) => {
      throw new CommitFailed(await reasonOf(error));
    });
    if (written.includes(false)) throw new CommitFailed('a record was not after the last one');
    this.#last = last.record.position;
    this.#end = this.#last + recordBytes(last.record);
  }

  *#put({ newStreams, events }: Commit): Generator<Promise<boolean>> {
    const { records, index, streams } = this.storage;
    for (const { name, number } of newStreams) yield streams.put(Buffer.from(name), numberBytes(number));
    for (const { streamNumber, record } of events) {
      yield records.put(record.position, encodeRecord(record), { append: true });
      yield index.put(revisionKey(streamNumber, record.revision), numberBytes(record.position));
      yield index.put(idKey(streamNumber, record.id), numberBytes(record.revision));
    }
  }

  /**
   * @throws DamagedRecord
   */
  read(position: number): EventRecord | undefined {
    const record = this.storage.records.getBinary(position);
    return record && decodeRecord(record, position);
  }

  /**
   * Some records from `position` on, upwards or downwards, `position` included; none where the log ends.
   *
   * @throws DamagedRecord
   */
  chunk(position: number, direction: Direction): EventRecord[] {
    const reverse = direction === 'backwards';
    const events: EventRecord[] = [];
    const chunk = new ChunkLimit();
    for (const { key, value } of this.storage.records.getRange({ start: position, limit: CHUNK_RECORDS, reverse })) {
      events.push(decodeRecord(value, key));
      if (chunk.isFullWith(value.length)) break;
    }
    return events;
  }
}

/** lmdb keeps the reason of a failed commit in a promise of its own, which rejects too. */
async function reasonOf(error: unknown): Promise<unknown> {
  if (!(error instanceof Error && 'commitError' in error)) return error;
  return Promise.resolve(error.commitError).catch((reason: unknown) => reason);
}
