import { type EventRecord } from '../log/event-record.js';
import { type EventFilter } from '../subscriptions/event-filter.js';
import { CheckpointInterval } from '../subscriptions/checkpoint-interval.js';
import { type SubscriptionMessage } from '../subscriptions/subscription-message.js';
import { type AllSubscription } from '../subscriptions/all-subscription.js';
import { type StreamSubscription } from '../subscriptions/stream-subscription.js';
import { isKeptByGroup } from './group-key.js';

/** What a group reads. A place is a revision of its stream, or a position in the log. */
export interface GroupSource {
  /** before the first event */
  readonly beginning: number;
  /** Of the last event there is; `beginning` where there is none. @throws DamagedRecord */
  lastPlace(): Promise<number>;
  placeOf(event: EventRecord): number;
  follow(after: number, aborted: AbortSignal): AsyncIterable<SubscriptionMessage[]>;
  /** The place as text, as checkpoints and clients know it. */
  textOf(place: number): string;
}

/** What of the store a source needs. */
export interface Followed {
  readonly reader: {
    reach(stream: string): Promise<void>;
    lastRevision(stream: string): number | undefined;
    tombstone(stream: string): EventRecord | undefined;
    readonly lastPosition: number | undefined;
  };
  followAll(subscription: AllSubscription): AsyncIterable<SubscriptionMessage[]>;
  followStream(subscription: StreamSubscription): AsyncIterable<SubscriptionMessage[]>;
}

export const streamSource = (store: Followed, stream: string): GroupSource => ({
  beginning: -1,
  lastPlace: async () => {
    await store.reader.reach(stream);
    return store.reader.tombstone(stream) ? -1 : (store.reader.lastRevision(stream) ?? -1);
  },
  placeOf: ({ revision }) => revision,
  follow: (after, aborted) => store.followStream({ stream, after, aborted }),
  textOf: String,
});

export const allSource = (store: Followed, filter: EventFilter): GroupSource => ({
  beginning: 0,
  lastPlace: () => Promise.resolve(store.reader.lastPosition ?? 0),
  placeOf: ({ position }) => position,
  follow: (after, aborted) =>
    store.followAll({
      after,
      filter: (event) => !isKeptByGroup(event.stream) && filter(event),
      checkpoints: new CheckpointInterval(1), // so that it is known how far it has come where nothing matches
      aborted,
    }),
  textOf: positionText,
});

const positionText = (position: number): string => `C:${position}/P:${position}`;
