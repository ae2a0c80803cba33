import {
  BACKWARDS,
  END,
  EventStoreDBClient,
  NO_STREAM,
  WrongExpectedVersionError,
  type StreamingRead,
} from '@eventstore/db-client';
import { type EventSchemas } from '#decider';
import { type Clock, systemClock } from '../clock.js';
import { EventCodec } from '../codec/event-codec.js';
import { type EncodedEvent, type StoredEvent } from '../codec/stored-event.js';
import { WrongRevision } from '../errors.js';
import { type KeyStore } from '../keys/key-store.js';
import { type RecordedEvent } from '../recorded-event.js';
import { type EventBatch, type SubscriptionOptions } from '../subscribe.js';
import { connectForAppends } from './append-client.js';
import { fromClient, resolvedIn, toClient } from './client-codec.js';
import { isStreamNotFound, translated } from './client-errors.js';
import { positionFrom } from './position.js';
import { subscription } from './subscription.js';
import { Turnstile } from './turnstile.js';
import { within } from './within.js';

/** How to reach the log, and how to read what is in it. */
export interface EventLogOptions {
  /** `esdb://host:port?tls=false`, or with TLS and credentials `esdb://user:password@host:port?tls=true` */
  readonly url: string;
  readonly keys: KeyStore;
  /** every event type of every category */
  readonly schemas: EventSchemas;
  /** @defaultValue the machine's clock */
  readonly clock?: Clock;
}

/** Of one connection; its bound where the client has none (spec event-store, item 74). */
const APPENDS_IN_FLIGHT = 128;

/** The log answers appends within 2 s, and a dead connection is found after 20 s: later than that, nothing will come. */
const APPEND_DEADLINE_MS = 25_000;

/** The log: the only user of the EventStoreDB client. */
export class EventLog {
  readonly clock: Clock;
  readonly keys: KeyStore;
  readonly codec: EventCodec;
  readonly #writer: EventStoreDBClient;
  readonly #reader: EventStoreDBClient;
  readonly #closing = new AbortController();
  readonly #appends = new Turnstile(APPENDS_IN_FLIGHT);

  private constructor({ url, keys, schemas, clock = systemClock }: EventLogOptions) {
    this.clock = clock;
    this.keys = keys;
    this.codec = new EventCodec(schemas, keys);
    this.#writer = connectForAppends(url);
    this.#reader = EventStoreDBClient.connectionString(url);
  }

  /** @throws LogUnavailable where nothing answers at the url */
  static async connect(options: EventLogOptions): Promise<EventLog> {
    const log = new EventLog(options);
    await log.headPosition();
    return log;
  }

  /**
   * Appends all of the events or none, and says the position of the last one.
   *
   * @param expectedRevision of the stream's last event; -1: there is none
   * @throws WrongRevision LogRefused; LogUnavailable where the events may be in the log or not
   */
  append(stream: string, events: readonly EncodedEvent[], expectedRevision: bigint): Promise<bigint> {
    const expected = expectedRevision < 0n ? NO_STREAM : expectedRevision;
    return this.#appends.through(async () => {
      try {
        const appended = this.#writer.appendToStream(stream, events.map(toClient), {
          expectedRevision: expected,
          requiresLeader: true,
        });
        const { position } = await within(APPEND_DEADLINE_MS, appended, () => new Error('no answer to an append'));
        return position?.commit ?? -1n;
      } catch (error) {
        if (error instanceof WrongExpectedVersionError)
          throw new WrongRevision(stream, expectedRevision, { cause: error });
        throw translated(error);
      }
    });
  }

  /** The events of a stream from a revision on, decrypted and upcast; none where there is no such stream. @throws UnreadableStream LogUnavailable */
  async *readStream(stream: string, fromRevision = 0n): AsyncGenerator<RecordedEvent> {
    for await (const event of this.readStoredStream(stream, fromRevision)) yield this.codec.decode(event);
  }

  /** The events of a stream as they are stored. @throws LogUnavailable */
  readStoredStream(stream: string, fromRevision = 0n, most = Number.MAX_SAFE_INTEGER): AsyncGenerator<StoredEvent> {
    return this.#stored(this.#reader.readStream(stream, { fromRevision, maxCount: most, requiresLeader: true }));
  }

  /** The events of the whole log as they are stored, in its order, from a position on (-1: from the first), up to its head at the call. @throws LogUnavailable */
  readStoredAll(fromPosition: bigint, most = Number.MAX_SAFE_INTEGER): AsyncGenerator<StoredEvent> {
    const options = { fromPosition: positionFrom(fromPosition), maxCount: most, requiresLeader: true };
    return this.#stored(this.#reader.readAll(options), most === Number.MAX_SAFE_INTEGER);
  }

  /** The events of the whole log as they are stored, from its head at the call back to its first one. @throws LogUnavailable */
  readStoredAllBackwards(): AsyncGenerator<StoredEvent> {
    return this.#stored(this.#reader.readAll({ direction: BACKWARDS, fromPosition: END, requiresLeader: true }), true);
  }

  /** The position of the log's last event; -1 where it is empty. @throws LogUnavailable */
  async headPosition(): Promise<bigint> {
    const last = this.#reader.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1, requiresLeader: true });
    let head = -1n;
    for await (const { position } of this.#stored(last)) head = position;
    return head;
  }

  /** The revision of a stream's last event; -1 where there is no such stream. @throws LogUnavailable */
  async headRevision(stream: string): Promise<bigint> {
    const last = this.#reader.readStream(stream, {
      direction: BACKWARDS,
      fromRevision: END,
      maxCount: 1,
      requiresLeader: true,
    });
    let head = -1n;
    for await (const { revision } of this.#stored(last)) head = revision;
    return head;
  }

  /** Lets the log forget all but the last events of a stream, when it clears up. @throws LogUnavailable LogRefused */
  async keepLast(stream: string, most: number): Promise<void> {
    await this.#writer.setStreamMetadata(stream, { maxCount: most }).catch((error: unknown) => {
      throw translated(error);
    });
  }

  /** Every event of the wanted categories in log order, each once, over any number of dropped connections, until the signal ends it. @throws LogRefused */
  subscribe(options: SubscriptionOptions): AsyncGenerator<EventBatch> {
    const signal = AbortSignal.any([options.signal, this.#closing.signal]);
    return subscription(this.#reader, this.codec, { ...options, signal });
  }

  /** Ends all connections and subscriptions. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all([this.#writer.dispose(), this.#reader.dispose()]);
  }

  /**
   * A read that is left early is run dry: what nobody takes would keep its call open for ever. Only one of the whole log is
   * cancelled, because HTTP/2 ends a connection that cancels more than some 33 calls a second (the limit against rapid resets).
   */
  async *#stored(
    read: StreamingRead<Parameters<typeof fromClient>[0]>,
    isOfWholeLog = false,
  ): AsyncGenerator<StoredEvent> {
    try {
      for await (const resolved of resolvedIn(read)) {
        const event = fromClient(resolved);
        if (event) yield event;
      }
    } catch (error) {
      if (!isStreamNotFound(error)) throw translated(error);
    } finally {
      if (!read.readableEnded && !read.destroyed) {
        read.on('error', () => undefined).resume();
        if (isOfWholeLog) await read.cancel().catch(() => undefined);
      }
    }
  }
}
