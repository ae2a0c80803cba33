import { CHUNK_RECORDS, ChunkLimit } from '../log/chunk-limit.js';
import { type Direction, type EventLog } from '../log/event-log.js';
import { type EventRecord } from '../log/event-record.js';
import { DamagedRecord, recordBytes } from '../log/record-codec.js';
import { type StreamIndex } from '../log/stream-index.js';
import { type StreamHead, type StreamHeads } from './stream-heads.js';
import { type StreamMetadata, firstVisibleRevision, isSoftDeleted, isTooOld } from './stream-metadata.js';

/** Reads streams and the whole log in chunks, so that the caller can hold back between two of them. */
export class StreamReader {
  constructor(
    private readonly log: EventLog,
    private readonly index: StreamIndex,
    private readonly heads: StreamHeads,
  ) {}

  get lastPosition(): number | undefined {
    return this.log.lastPosition;
  }

  /** Last revision of a stream that readers can see, or undefined where there is none or it is deleted softly. */
  lastRevision(stream: string): number | undefined {
    const head = this.heads.head(stream);
    return head === undefined || isSoftDeleted(this.heads.metadata(stream)) ? undefined : head.lastRevision;
  }

  /**
   * The visible events of a stream from a revision on, up to what was its end when the read began.
   * Undefined when there is no such stream.
   */
  readStream(stream: string, from: number, direction: Direction): Iterable<EventRecord[]> | undefined {
    const head = this.heads.head(stream);
    const metadata = this.heads.metadata(stream);
    if (head === undefined || isSoftDeleted(metadata)) return undefined;
    const first = firstVisibleRevision(head.lastRevision, metadata);
    if (direction === 'forwards') return this.#streamForwards(stream, head, metadata, Math.max(from, first));
    return this.#streamBackwards(stream, head, metadata, Math.min(from, head.lastRevision), first);
  }

  /** Every event from a position on, up to what was the end of the log when the read began. */
  *readAll(from: number, direction: Direction): Generator<EventRecord[]> {
    const end = this.log.lastPosition ?? 0;
    const step = direction === 'forwards' ? 1 : -1;
    let next = direction === 'forwards' ? from : Math.min(from, end);
    for (;;) {
      const chunk = this.log.chunk(next, direction).filter(({ position }) => position <= end);
      const last = chunk.at(-1);
      if (last === undefined) return;
      yield chunk;
      next = last.position + step;
    }
  }

  *#streamForwards(stream: string, head: StreamHead, metadata: StreamMetadata, first: number) {
    let next = first;
    while (next <= head.lastRevision) {
      const to = Math.min(next + CHUNK_RECORDS - 1, head.lastRevision);
      const chunk = this.#chunk(stream, this.index.positions(head.number, next, to));
      yield visible(chunk, metadata);
      next += chunk.length;
    }
  }

  *#streamBackwards(stream: string, head: StreamHead, metadata: StreamMetadata, last: number, first: number) {
    let next = last;
    while (next >= first) {
      const from = Math.max(next - CHUNK_RECORDS + 1, first);
      const chunk = this.#chunk(stream, this.index.positions(head.number, from, next).reverse());
      yield visible(chunk, metadata);
      next -= chunk.length;
    }
  }

  #chunk(stream: string, positions: readonly number[]): EventRecord[] {
    const chunk = new ChunkLimit();
    const events: EventRecord[] = [];
    for (const position of positions) {
      const event = this.log.read(position);
      if (event?.stream !== stream) throw new DamagedRecord(position);
      events.push(event);
      if (chunk.isFullWith(recordBytes(event))) break;
    }
    return events;
  }
}

function visible(events: EventRecord[], metadata: StreamMetadata): EventRecord[] {
  if (metadata.maxAgeSeconds === undefined) return events;
  const now = Date.now();
  return events.filter((event) => !isTooOld(event, metadata, now));
}
