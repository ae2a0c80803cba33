import { type DomainEvent } from '#decider';
import { LRUCache } from 'lru-cache';
import { accountStreams, contactStreams, type Mergeable, pathIn, type Survivors } from '#domain';
import { CommandExecutor, type EventLog, streamName, type StreamType } from '#event-store';

/** Streams of records that can be merged. */
export type MergeableStreams<Command, R extends Mergeable, Event extends DomainEvent, World> = StreamType<
  Command,
  R | null,
  Event,
  World
>;

const RECORDS_REMEMBERED = 200_000;
const LOADED_STREAMS = 1_000;

/** Who survives of the contacts and accounts that were merged, as of now. That a record was never merged is remembered until it is. */
export class MergedRecords {
  readonly #executor: CommandExecutor;
  readonly #standing = new LRUCache<string, true>({ max: RECORDS_REMEMBERED });
  readonly #closing = new AbortController();
  #following: Promise<void> = Promise.resolve();
  /** how many merges went by */
  #merges = 0;
  #failure: { readonly cause: unknown } | null = null;

  private constructor(private readonly log: EventLog) {
    this.#executor = new CommandExecutor(log, { cacheSize: LOADED_STREAMS });
  }

  /** Watches the log from now on. @throws LogUnavailable */
  static async follow(log: EventLog): Promise<MergedRecords> {
    const records = new MergedRecords(log);
    records.#following = records.#follow(await log.headPosition());
    return records;
  }

  /** The survivors of those of the records that exist. @throws LogUnavailable UnreadableStream */
  async survivors<Command, R extends Mergeable, Event extends DomainEvent, World>(
    streams: MergeableStreams<Command, R, Event, World>,
    organizationId: string,
    ids: readonly string[],
  ): Promise<Survivors> {
    const found = await Promise.all(
      ids.map(async (id) => [id, await this.#survivorOf(streams, organizationId, id)] as const),
    );
    return new Map(found.flatMap(([id, survivorId]) => (survivorId === null ? [] : [[id, survivorId] as const])));
  }

  /**
   * The record and those that it was merged into, one after another, the survivor last; empty where there is none. Of records
   * that were merged into each other at the same moment, the one with the lowest id survives.
   *
   * @throws LogUnavailable UnreadableStream
   */
  async pathOf<Command, R extends Mergeable, Event extends DomainEvent, World>(
    streams: MergeableStreams<Command, R, Event, World>,
    organizationId: string,
    id: string,
  ): Promise<readonly R[]> {
    const records = new Map<string, R>();
    for (let next: string | null = id; next !== null && !records.has(next);) {
      const { state }: { state: R | null } = await this.#executor.load(streams, organizationId, next);
      if (!state) break;
      records.set(next, state);
      next = state.mergedInto;
    }
    return pathIn(records, id);
  }

  /** Stops watching. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#following;
  }

  async #survivorOf<Command, R extends Mergeable, Event extends DomainEvent, World>(
    streams: MergeableStreams<Command, R, Event, World>,
    organizationId: string,
    id: string,
  ): Promise<string | null> {
    if (this.#failure) throw new Error('The log ended the subscription for good', this.#failure);
    const name = streamName(streams.category, organizationId, id);
    if (this.#standing.get(name)) return id;
    const merges = this.#merges;
    const path = await this.pathOf(streams, organizationId, id);
    if (path.length === 1 && merges === this.#merges) this.#standing.set(name, true);
    return path.at(-1)?.id ?? null;
  }

  async #follow(after: bigint): Promise<void> {
    const categories = [contactStreams.category, accountStreams.category];
    const options = { after, categories, types: mergers, signal: this.#closing.signal };
    try {
      for await (const { events, unreadable } of this.log.subscribe(options)) {
        for (const { stream } of [...events, ...unreadable]) this.#forget(stream);
      }
    } catch (cause) {
      this.#failure = { cause };
    }
  }

  #forget(stream: string): void {
    this.#merges++;
    this.#standing.delete(stream);
  }
}

const mergers = ['contact_merged', 'account_merged'] as const;
