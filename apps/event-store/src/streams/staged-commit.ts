import { type Commit, type EventLog } from '../log/event-log.js';
import { type EventRecord, type ProposedEvent, TOMBSTONE_REVISION } from '../log/event-record.js';
import { recordBytes } from '../log/record-codec.js';
import { type StreamIndex } from '../log/stream-index.js';
import { type StreamHistory } from './append-decision.js';
import { revivingMetadata, tombstone } from './deletion.js';
import { type StreamHead, type StreamHeads } from './stream-heads.js';
import { isSoftDeleted, metadataOf, metastreamOf, subjectOf } from './stream-metadata.js';

/** Events that wait for the flush of the commit being built, by stream. */
interface StagedStream {
  readonly number: number;
  readonly baseRevision: number;
  readonly events: EventRecord[];
  lastRevision: number;
}

/** A commit being built: later appends of it see the earlier ones, everybody else sees neither until it is flushed. */
export class StagedCommit {
  readonly #streams = new Map<string, StagedStream>();
  readonly #newStreams: { name: string; number: number }[] = [];
  readonly #events: { streamNumber: number; record: EventRecord }[] = [];
  #position: number;

  constructor(
    private readonly log: EventLog,
    private readonly index: StreamIndex,
    private readonly heads: StreamHeads,
    private nextStreamNumber: number,
  ) {
    this.#position = log.nextPosition;
  }

  /** What an append to the stream has to be decided against. */
  history(stream: string): StreamHistory {
    const metadata = () => this.#metadata(stream);
    const hasMetadata = () => this.lastRevision(metastreamOf(stream)) >= 0;
    return {
      lastRevision: this.lastRevision(stream),
      get hasMetadata() {
        return hasMetadata();
      },
      get isSoftDeleted() {
        return isSoftDeleted(metadata());
      },
      isTombstoned: this.lastRevision(subjectOf(stream)) === TOMBSTONE_REVISION,
      idAt: (revision) => this.#idAt(stream, revision),
      revisionOfId: (id) => this.#revisionOfId(stream, id),
    };
  }

  /** Position of an event that is durable or staged. */
  positionOf(stream: string, revision: number): number | undefined {
    const staged = this.#stagedEvent(stream, revision);
    if (staged !== undefined) return staged.position;
    const head = this.heads.head(stream);
    return head && this.index.position(head.number, revision);
  }

  /** Puts events at the end of a stream and of the log. */
  append(stream: string, events: readonly ProposedEvent[], created: number): void {
    if (events.length === 0) return;
    if (isSoftDeleted(this.#metadata(stream))) this.#revive(stream, created);
    const staged = this.#stage(stream);
    for (const event of events) {
      const revision = staged.lastRevision + 1;
      this.#put(staged, { ...event, stream, revision, created, position: this.#position });
    }
  }

  /** Ends a stream for ever; it may be one that never was. */
  tombstone(stream: string, created: number): void {
    const place = { stream, revision: TOMBSTONE_REVISION, created, position: this.#position };
    this.#put(this.#stage(stream), { ...tombstone(), ...place });
  }

  /** −1 for a stream without events. */
  lastRevision(stream: string): number {
    const staged = this.#streams.get(stream);
    return staged?.lastRevision ?? this.heads.head(stream)?.lastRevision ?? -1;
  }

  /** Position of the last event of the log, staged or durable. */
  get lastPosition(): number | undefined {
    return this.#events.at(-1)?.record.position ?? this.log.lastPosition;
  }

  get commit(): Commit {
    return { newStreams: this.#newStreams, events: this.#events };
  }

  /** The ends of the streams once the commit is durable. */
  *newHeads(): Generator<[string, StreamHead]> {
    for (const [stream, { number, lastRevision }] of this.#streams) yield [stream, { number, lastRevision }];
  }

  #put(staged: StagedStream, record: EventRecord): void {
    this.#position += recordBytes(record);
    staged.lastRevision = record.revision;
    staged.events.push(record);
    this.#events.push({ streamNumber: staged.number, record });
  }

  #revive(stream: string, created: number): void {
    const metastream = metastreamOf(stream);
    const lastMetadata = this.#streams.get(metastream)?.events.at(-1) ?? this.heads.lastEvent(metastream);
    this.append(metastream, [revivingMetadata(lastMetadata, this.lastRevision(stream) + 1)], created);
  }

  #stage(stream: string): StagedStream {
    const staged = this.#streams.get(stream);
    if (staged !== undefined) return staged;
    const head = this.heads.head(stream);
    const number = head?.number ?? this.nextStreamNumber++;
    if (head === undefined) this.#newStreams.push({ name: stream, number });
    const baseRevision = head?.lastRevision ?? -1;
    const fresh = { number, baseRevision, events: [], lastRevision: baseRevision };
    this.#streams.set(stream, fresh);
    return fresh;
  }

  #metadata(stream: string) {
    const staged = this.#streams.get(metastreamOf(stream))?.events.at(-1);
    return staged === undefined ? this.heads.metadata(stream) : metadataOf(stream, staged);
  }

  #stagedEvent(stream: string, revision: number): EventRecord | undefined {
    const staged = this.#streams.get(stream);
    return staged?.events[revision - staged.baseRevision - 1];
  }

  #idAt(stream: string, revision: number): string | undefined {
    const staged = this.#stagedEvent(stream, revision);
    if (staged !== undefined) return staged.id;
    const position = this.positionOf(stream, revision);
    return position === undefined ? undefined : this.log.read(position)?.id;
  }

  #revisionOfId(stream: string, id: string): number | undefined {
    const staged = this.#streams.get(stream)?.events.findLast((event) => event.id === id);
    if (staged !== undefined) return staged.revision;
    const head = this.heads.head(stream);
    return head && this.index.revisionOfId(head.number, id);
  }
}
