import { LRUCache } from 'lru-cache';
import { type EventLog } from '../log/event-log.js';
import { type EventRecord, TOMBSTONE_REVISION } from '../log/event-record.js';
import { type StreamIndex } from '../log/stream-index.js';
import { type StreamMetadata, isMetastream, metadataOf, metastreamOf, subjectOf } from './stream-metadata.js';

export interface StreamHead {
  readonly number: number;
  readonly lastRevision: number;
}

/** Bounds the memory that known heads take, to about 50 MB. */
const CACHED_STREAMS = 100_000;

/** The ends of streams and their metadata, as the log durably has them, cached. */
export class StreamHeads {
  readonly #heads = new LRUCache<string, StreamHead>({ max: CACHED_STREAMS });
  readonly #metadata = new LRUCache<string, StreamMetadata>({ max: CACHED_STREAMS });

  constructor(
    private readonly log: EventLog,
    private readonly index: StreamIndex,
  ) {}

  /** Undefined for a stream without events. */
  head(stream: string): StreamHead | undefined {
    const cached = this.#heads.get(stream);
    if (cached !== undefined) return cached;
    const number = this.index.streamNumber(stream);
    if (number === undefined) return undefined;
    const head = { number, lastRevision: this.index.lastRevision(number) };
    this.#heads.set(stream, head);
    return head;
  }

  metadata(stream: string): StreamMetadata {
    const cached = this.#metadata.get(stream);
    if (cached !== undefined) return cached;
    const metadata = metadataOf(stream, isMetastream(stream) ? undefined : this.lastEvent(metastreamOf(stream)));
    this.#metadata.set(stream, metadata);
    return metadata;
  }

  /** Whether the stream, or the one whose metadata it holds, is deleted for ever. */
  isTombstoned(stream: string): boolean {
    return this.head(subjectOf(stream))?.lastRevision === TOMBSTONE_REVISION;
  }

  /** Takes over what a commit has made durable. */
  advance(stream: string, head: StreamHead): void {
    this.#heads.set(stream, head);
    if (isMetastream(stream)) this.#metadata.delete(subjectOf(stream));
  }

  lastEvent(stream: string): EventRecord | undefined {
    const head = this.head(stream);
    const position = head && this.index.position(head.number, head.lastRevision);
    return position === undefined ? undefined : this.log.read(position);
  }
}
