import { type DomainEvent } from '#decider';
import { LRUCache } from 'lru-cache';
import { FoldedStream, type Folding } from './commands/folded-stream.js';
import { UnreadableStream } from './errors.js';
import { type EventLog } from './log/event-log.js';
import { type RecordedEvent } from './recorded-event.js';
import { SharedRun } from './shared-run.js';
import { streamName } from './stream-name.js';

/** What Neighbours follows: a name for each kind of one-per-organization stream. */
export type Followed = Readonly<Record<string, Folding<unknown, DomainEvent>>>;

/** The present states of the followed streams by their names. */
export type States<F extends Followed> = { readonly [K in keyof F]: F[K]['decider']['initialState'] };

type NamedStream = readonly [name: string, stream: FoldedStream<unknown, DomainEvent>];

const STREAMS_KEPT = 10_000;
const RECORDS_REMEMBERED = 200_000;

/** What decisions read and do not write: the followed streams of an organization, and whether other records exist. */
export class Neighbours<F extends Followed> {
  readonly #streams = new LRUCache<string, FoldedStream<unknown, DomainEvent>>({ max: STREAMS_KEPT });
  /** streams that have events which are not folded: just opened, or an event could not be applied */
  readonly #behind = new Set<string>();
  /** streams that are being read, by name: nobody looks at one in between */
  readonly #reading = new Map<string, Promise<void>>();
  readonly #existing = new LRUCache<string, true>({ max: RECORDS_REMEMBERED });
  readonly #headRead = new SharedRun(() => this.#readToHead());
  readonly #closing = new AbortController();
  #following: Promise<void> = Promise.resolve();
  #failure: { readonly cause: unknown } | null = null;

  private constructor(
    private readonly log: EventLog,
    private readonly followed: F,
    /** every event of a kept stream at or before it is folded, or the stream is marked as behind */
    private position: bigint,
  ) {}

  /** Follows these streams from now on. @throws LogUnavailable */
  static async follow<F extends Followed>(log: EventLog, followed: F): Promise<Neighbours<F>> {
    const neighbours = new Neighbours(log, followed, await log.headPosition());
    neighbours.#following = neighbours.#follow();
    return neighbours;
  }

  /**
   * The organization's followed streams, none older than this call. One read of the log serves all calls that wait at that moment.
   *
   * @throws LogUnavailable UnreadableStream
   */
  async atHead(organizationId: string): Promise<States<F>> {
    const streams = this.#streamsOf(organizationId);
    await this.#headRead.run();
    return this.#statesOf(streams);
  }

  /**
   * The organization's followed streams as the subscription has them: some milliseconds behind the log while it is there, and
   * without reading it, save at an organization's first call.
   *
   * @throws LogUnavailable UnreadableStream
   */
  async lately(organizationId: string): Promise<States<F>> {
    return this.#statesOf(this.#streamsOf(organizationId));
  }

  /** The log position of what `atHead` last gave, at least: everything of the followed streams at or before it is in there. */
  get reached(): bigint {
    return this.position;
  }

  /** Whether anything ever happened to the record. Remembered once true: records are merged or erased, never gone. @throws LogUnavailable */
  async exists(streams: { readonly category: string }, organizationId: string, id: string): Promise<boolean> {
    const name = streamName(streams.category, organizationId, id);
    if (this.#existing.get(name)) return true;
    const exists = (await this.log.headRevision(name)) >= 0n;
    if (exists) this.#existing.set(name, true);
    return exists;
  }

  /** Stops following. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#following;
  }

  #streamsOf(organizationId: string): readonly NamedStream[] {
    if (this.#failure) throw new Error('The log ended the subscription for good', this.#failure);
    return Object.entries(this.followed).map(([name, folding]) => [name, this.#opened(folding, organizationId)]);
  }

  async #statesOf(streams: readonly NamedStream[]): Promise<States<F>> {
    await Promise.all(streams.map(([, stream]) => this.#caughtUp(stream)));
    const states = Object.fromEntries(streams.map(([name, { state }]) => [name, state]));
    if (!isComplete(this.followed, states)) throw new Error('A followed stream has no state');
    return states;
  }

  #opened(folding: Folding<unknown, DomainEvent>, organizationId: string): FoldedStream<unknown, DomainEvent> {
    const name = streamName(folding.category, organizationId);
    const kept = this.#streams.get(name);
    if (kept) return kept;
    const stream = new FoldedStream(folding, name);
    this.#streams.set(name, stream);
    this.#behind.add(name);
    return stream;
  }

  /** Whoever finds the stream being read waits for that read. */
  async #caughtUp(stream: FoldedStream<unknown, DomainEvent>): Promise<void> {
    for (;;) {
      const reading = this.#reading.get(stream.name);
      if (reading) await reading;
      else if (this.#behind.delete(stream.name)) await this.#read(stream);
      else return;
    }
  }

  #read(stream: FoldedStream<unknown, DomainEvent>): Promise<void> {
    const { name } = stream;
    const reading = stream
      .refresh(this.log)
      .catch((error: unknown) => {
        this.#behind.add(name);
        throw error;
      })
      .finally(() => this.#reading.delete(name));
    this.#reading.set(name, reading);
    return reading;
  }

  /** The subscription keeps the position near the head, so that this reads the few events since. */
  async #readToHead(): Promise<void> {
    for await (const stored of this.log.readStoredAll(this.position)) {
      if (this.#streams.has(stored.stream)) this.#take(stored.stream, () => this.log.codec.decode(stored));
      if (stored.position > this.position) this.position = stored.position;
    }
  }

  async #follow(): Promise<void> {
    const categories = Object.values(this.followed).map(({ category }) => category);
    const options = { after: this.position, categories, signal: this.#closing.signal };
    try {
      for await (const { events, unreadable, position } of this.log.subscribe(options)) {
        for (const event of events) this.#take(event.stream, () => event);
        for (const { stream } of unreadable) this.#behind.add(stream);
        if (position > this.position) this.position = position;
      }
    } catch (cause) {
      this.#failure = { cause };
    }
  }

  /** An event that does not fit is left to the next read of its stream, which says why or finds what is between. */
  #take(name: string, read: () => RecordedEvent): void {
    try {
      this.#streams.peek(name)?.apply(read());
    } catch (error) {
      if (!(error instanceof UnreadableStream)) throw error;
      this.#behind.add(name);
    }
  }
}

const isComplete = <F extends Followed>(followed: F, states: Record<string, unknown>): states is States<F> =>
  Object.keys(followed).every((name) => name in states);
