import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DataFolderLock } from '../log/data-folder-lock.js';
import { EventLog } from '../log/event-log.js';
import { type EventRecord, TOMBSTONE_REVISION } from '../log/event-record.js';
import { encodeRecord, scavenged } from '../log/record-codec.js';
import { openStorage, openStorageToRead, type Storage } from '../log/storage.js';
import { StreamIndex } from '../log/stream-index.js';
import { LinkIndex } from '../projections/link-index.js';
import { LinkStorage } from '../projections/link-storage.js';
import { systemProjections } from '../projections/system-projections.js';
import { StreamHeads } from '../streams/stream-heads.js';
import { firstVisibleRevision, isSoftDeleted, isTooOld } from '../streams/stream-metadata.js';
import { flushed } from './flushed.js';
import { type Progress } from './progress.js';

/** What was removed. */
export interface Scavenged {
  /** events that lost their content */
  readonly events: number;
  /** bytes of the file */
  readonly bytesBefore: number;
  readonly bytesAfter: number;
}

/** Revisions that are looked at, and written, at a time: events may be large. */
const revisionsAtOnce = 64;

const dataFile = 'data.mdb';

/**
 * Removes metadata and data of what no reader of a stream can see any more: what is deleted, expired, cut off or beyond the
 * largest count. What is left of an event keeps its place: revisions, positions and ids stay as they are. May be ended at any
 * moment and begun again.
 *
 * @throws DataFolderInUse while the store runs, DamagedRecord
 */
export async function scavenge(folder: string, say: (progress: Progress) => void): Promise<Scavenged> {
  const lock = DataFolderLock.take(folder);
  try {
    const { size: bytesBefore } = await stat(join(folder, dataFile));
    const events = await removeContents(folder, say);
    await compact(folder);
    const { size: bytesAfter } = await stat(join(folder, dataFile));
    return { events, bytesBefore, bytesAfter };
  } finally {
    lock.release();
  }
}

async function removeContents(folder: string, say: (progress: Progress) => void): Promise<number> {
  const storage = openStorage(folder);
  try {
    const log = new EventLog(storage);
    await linkEverything(log, folder);
    const streams = new Streams(storage, log);
    const total = storage.streams.getCount();
    let [events, done] = [0, 0];
    for (const { key } of storage.streams.getRange({ snapshot: false })) {
      events += await streams.scavenge(key.toString());
      say({ done: ++done, total });
    }
    return events;
  } finally {
    await storage.close();
  }
}

/** The system projections link by what is removed here, too: they see it before. */
async function linkEverything(log: EventLog, folder: string): Promise<void> {
  const storage = new LinkStorage(join(folder, 'links'));
  const index = new LinkIndex(log, storage);
  for (const projection of systemProjections) await index.reach(projection);
  await storage.close();
}

class Streams {
  readonly #index: StreamIndex;
  readonly #heads: StreamHeads;

  constructor(
    private readonly storage: Storage,
    private readonly log: EventLog,
  ) {
    this.#index = new StreamIndex(storage);
    this.#heads = new StreamHeads(log, this.#index);
  }

  /** How many events of the stream lost their content. */
  async scavenge(stream: string): Promise<number> {
    const head = this.#heads.head(stream);
    if (!head) return 0;
    const { keepFrom, isExpired } = this.#kept(stream, head.lastRevision);
    let removed = 0;
    for (let from = 0; ; from += revisionsAtOnce) {
      const events = this.#events(head.number, from, from + revisionsAtOnce - 1);
      const hidden = events.filter((event) => event.revision < keepFrom || isExpired(event));
      removed += await this.#remove(hidden);
      if (events.length < revisionsAtOnce || hidden.length === 0) return removed;
    }
  }

  /** From which revision on events are visible, where they are not too old. */
  #kept(stream: string, lastRevision: number) {
    const never = (): boolean => false;
    if (lastRevision === TOMBSTONE_REVISION) return { keepFrom: TOMBSTONE_REVISION, isExpired: never };
    if (this.#heads.isTombstoned(stream)) return { keepFrom: Infinity, isExpired: never };
    const metadata = this.#heads.metadata(stream);
    if (isSoftDeleted(metadata)) return { keepFrom: Infinity, isExpired: never };
    const now = Date.now();
    const isExpired = (event: EventRecord): boolean => isTooOld(event, metadata, now);
    return { keepFrom: firstVisibleRevision(lastRevision, metadata), isExpired };
  }

  #events(streamNumber: number, from: number, to: number): EventRecord[] {
    return this.#index.positions(streamNumber, from, to).flatMap((position) => this.log.read(position) ?? []);
  }

  /** How many there were to remove. The last record of the log stays: it says where the next one begins. */
  async #remove(events: readonly EventRecord[]): Promise<number> {
    const { lastPosition } = this.log;
    const removable = events.filter(({ isScavenged, position }) => !isScavenged && position !== lastPosition);
    const put = (event: EventRecord) => this.storage.records.put(event.position, encodeRecord(scavenged(event)));
    await Promise.all(removable.map(put));
    return removable.length;
  }
}

/** Puts a copy without free pages in the place of the file, as a whole or not at all. */
async function compact(folder: string): Promise<void> {
  const half = join(folder, 'scavenging');
  await rm(half, { recursive: true, force: true });
  await mkdir(half);
  const storage = openStorageToRead(folder);
  try {
    await storage.copyTo(half);
  } finally {
    await storage.close();
  }
  await flushed(join(half, dataFile), half);
  await rename(join(half, dataFile), join(folder, dataFile));
  await flushed(folder);
  await rm(half, { recursive: true, force: true });
}
