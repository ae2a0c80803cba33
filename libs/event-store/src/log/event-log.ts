import { type EventSchemas } from '#decider';
import { type Clock } from '../clock.js';
import { type KeyStore } from '../keys/key-store.js';
import { type RecordedEvent } from '../recorded-event.js';
import { type EventBatch, type SubscriptionOptions } from '../subscribe.js';

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

/** The log: the only user of the EventStoreDB client. */
export class EventLog {
  /** @throws LogUnavailable where nothing answers at the url */
  static connect(options: EventLogOptions): Promise<EventLog> {
    return Promise.reject(new Error(options.url));
  }

  /** The events of a stream from a revision on, decrypted and upcast; none where there is no such stream. @throws UnreadableStream LogUnavailable */
  readStream(stream: string, fromRevision = 0n): AsyncGenerator<RecordedEvent> {
    throw new Error(`${stream} ${fromRevision}`);
  }

  /** The position of the log's last event; -1 where it is empty. @throws LogUnavailable */
  headPosition(): Promise<bigint> {
    throw new Error();
  }

  /** Every event of the wanted categories in log order, each once, over any number of dropped connections, until the signal ends it. */
  subscribe(options: SubscriptionOptions): AsyncGenerator<EventBatch> {
    throw new Error(options.categories?.[0]);
  }

  /** Ends all connections and subscriptions. */
  close(): Promise<void> {
    throw new Error();
  }
}
