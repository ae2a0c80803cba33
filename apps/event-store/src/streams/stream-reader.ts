import { CHUNK_RECORDS, ChunkLimit } from '../log/chunk-limit.js';
import { type Direction, type EventLog } from '../log/event-log.js';
import { type EventRecord, isShown, TOMBSTONE_REVISION } from '../log/event-record.js';
import { DamagedRecord, recordBytes } from '../log/record-codec.js';
import { type LinkReader } from '../projections/link-reader.js';
import { projectionOf } from '../projections/system-projections.js';
import { type StreamIndex } from '../log/stream-index.js';
import { StreamDeleted } from './store-errors.js';
import { type StreamRead } from './stream-read.js';
import { type StreamHeads } from './stream-heads.js';
import { type StreamMetadata, firstVisibleRevision, isSoftDeleted, isTooOld } from './stream-metadata.js';

/** Revisions of a stream to read, both ends included. */
interface Span {
  readonly streamNumber: number;
  readonly first: number;
  readonly last: number;
}

/** Reads streams and the whole log in chunks, so that the caller can hold back between two of them. */
export class StreamReader {
  constructor(
    private readonly log: EventLog,
    private readonly index: StreamIndex,
    private readonly heads: StreamHeads,
    private readonly links: LinkReader,
  ) {}

  get lastPosition(): number | undefined {
    return this.log.lastPosition;
  }

  /**
   * Last revision of a stream that readers can see, or undefined where there is none or it is deleted softly.
   *
   * @throws StreamDeleted
   */
  lastRevision(stream: string): number | undefined {
    if (projectionOf(stream)) return this.links.lastRevision(stream);
    if (this.heads.isTombstoned(stream)) throw new StreamDeleted(stream);
    const head = this.heads.head(stream);
    return head === undefined || isSoftDeleted(this.heads.metadata(stream)) ? undefined : head.lastRevision;
  }

  /**
   * The visible events of a stream from a revision on, up to what was its end when the read began.
   * Undefined when there is no such stream.
   *
   * @throws StreamDeleted
   */
  readStream(read: StreamRead): Iterable<EventRecord[]> | undefined {
    if (projectionOf(read.stream)) return this.links.read(read);
    if (this.heads.isTombstoned(read.stream)) throw new StreamDeleted(read.stream);
    const head = this.heads.head(read.stream);
    const metadata = this.heads.metadata(read.stream);
    if (head === undefined || isSoftDeleted(metadata)) return undefined;
    const visible = firstVisibleRevision(head.lastRevision, metadata);
    const isForwards = read.direction === 'forwards';
    const first = isForwards ? Math.max(read.from, visible) : visible;
    const last = isForwards ? head.lastRevision : Math.min(read.from, head.lastRevision);
    return this.#chunks({ streamNumber: head.number, first, last }, read, metadata);
  }

  /** Whether the log may hold something that the stream lacks, because a projection fills it. */
  isBehind(stream: string): boolean {
    return this.links.isBehind(stream);
  }

  /** Resolves once the stream has everything that is in the log. @throws DamagedRecord */
  reach(stream: string): Promise<void> {
    return this.links.reach(stream);
  }

  /** What a link names; undefined where that cannot be read, or is no link's text. */
  linked({ data }: EventRecord): EventRecord | undefined {
    const [, revision, stream] = /^(\d+)@(.+)$/s.exec(Buffer.from(data).toString()) ?? [];
    if (revision === undefined || stream === undefined || this.heads.isTombstoned(stream)) return undefined;
    const wanted = { stream, from: Number(revision), direction: 'forwards', count: 1 } as const;
    const [event] = [...(this.readStream(wanted) ?? [])].flat();
    return event?.revision === wanted.from ? event : undefined;
  }

  /** The event that ended the stream for ever; undefined where none has. */
  tombstone(stream: string): EventRecord | undefined {
    const isTombstoned = this.heads.head(stream)?.lastRevision === TOMBSTONE_REVISION;
    return isTombstoned ? this.heads.lastEvent(stream) : undefined;
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
      yield chunk.filter(isShown);
      next = last.position + step;
    }
  }

  *#chunks({ streamNumber, first, last }: Span, read: StreamRead, metadata: StreamMetadata) {
    let [low, high, wanted] = [first, last, read.count];
    while (low <= high && wanted > 0) {
      const size = Math.min(CHUNK_RECORDS, wanted, high - low + 1);
      const isForwards = read.direction === 'forwards';
      const from = isForwards ? low : high - size + 1;
      const positions = this.index.positions(streamNumber, from, from + size - 1);
      if (positions.length !== size) throw new Error(`The index lacks events of ${read.stream} from ${from} on.`);
      const events = this.#events(read.stream, isForwards ? positions : positions.reverse());
      if (isForwards) low += events.length;
      else high -= events.length;
      const shown = withoutOld(events.filter(isShown), metadata);
      wanted -= shown.length;
      yield shown;
    }
  }

  #events(stream: string, positions: readonly number[]): EventRecord[] {
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

function withoutOld(events: EventRecord[], metadata: StreamMetadata): EventRecord[] {
  if (metadata.maxAgeSeconds === undefined) return events;
  const now = Date.now();
  return events.filter((event) => !isTooOld(event, metadata, now));
}
