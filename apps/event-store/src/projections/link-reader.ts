import { v5 } from 'uuid';
import { CHUNK_RECORDS } from '../log/chunk-limit.js';
import { type EventLog } from '../log/event-log.js';
import { type EventRecord } from '../log/event-record.js';
import { DamagedRecord } from '../log/record-codec.js';
import { type StreamRead } from '../streams/stream-read.js';
import { type LinkIndex } from './link-index.js';
import { type LinkStorage } from './link-storage.js';
import { projectionOf } from './system-projections.js';

/** So that a link has the same id whenever it is read. */
const LINK_IDS = '8b1d6f5e-53b8-4d1c-9f0e-2f6a7c9b3e41';

/** Reads the streams that system projections fill. Their events are made of the index; the log does not hold them. */
export class LinkReader {
  constructor(
    private readonly log: EventLog,
    private readonly index: LinkIndex,
    private readonly storage: LinkStorage,
  ) {}

  /** Whether the log may hold something that is not linked in the stream yet. */
  isBehind(stream: string): boolean {
    const projection = projectionOf(stream);
    return projection !== undefined && this.index.isBehind(projection);
  }

  /** Resolves once the stream has links to everything in the log. @throws DamagedRecord */
  async reach(stream: string): Promise<void> {
    const projection = projectionOf(stream);
    if (projection) await this.index.reach(projection);
  }

  /** Undefined where nothing is linked. */
  lastRevision(stream: string): number | undefined {
    const found = this.storage.stream(stream);
    return found && found.count - 1;
  }

  /** The links, in chunks; undefined where there are none. */
  read({ stream, from, direction, count }: StreamRead): Iterable<EventRecord[]> | undefined {
    const last = this.lastRevision(stream);
    if (last === undefined) return undefined;
    return direction === 'forwards'
      ? this.#forwards(stream, from, Math.min(last, from + count - 1))
      : this.#backwards(stream, Math.min(from, last), Math.max(0, Math.min(from, last) - count + 1));
  }

  *#forwards(stream: string, from: number, to: number): Generator<EventRecord[]> {
    for (let low = from; low <= to; low += CHUNK_RECORDS) {
      yield this.#links(stream, low, Math.min(to, low + CHUNK_RECORDS - 1));
    }
  }

  *#backwards(stream: string, from: number, to: number): Generator<EventRecord[]> {
    for (let high = from; high >= to; high -= CHUNK_RECORDS) {
      yield this.#links(stream, Math.max(to, high - CHUNK_RECORDS + 1), high).reverse();
    }
  }

  #links(stream: string, from: number, to: number): EventRecord[] {
    const found = this.storage.stream(stream);
    if (!found) return [];
    const positions = this.storage.positions(found, from, to);
    return positions.map((position, index) => this.#link(stream, from + index, position));
  }

  /** It has the time and the position of what it links to. */
  #link(stream: string, revision: number, position: number): EventRecord {
    const source = this.log.read(position);
    if (!source) throw new DamagedRecord(position);
    const data = Buffer.from(`${source.revision}@${source.stream}`);
    const id = v5(`${revision}@${stream}`, LINK_IDS);
    const { created } = source;
    return { id, type: '$>', isJson: false, metadata: Buffer.alloc(0), data, stream, revision, created, position };
  }
}
