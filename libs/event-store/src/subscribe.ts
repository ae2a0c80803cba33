import { type RecordedEvent, type UnreadableEvent } from './recorded-event.js';

/**
 * What a catch-up subscription hands over at once. Both lists are in log order, and their positions say how they interleave. Later
 * events of a stream with an unreadable one are still handed over: whoever consumes them parks the stream.
 */
export interface EventBatch {
  readonly events: readonly RecordedEvent[];
  readonly unreadable: readonly UnreadableEvent[];
  /** everything at or before it has been handed over: the next checkpoint; -1 where the log was empty so far */
  readonly position: bigint;
  /** whether the subscription had reached the head of the log when this batch was taken */
  readonly live: boolean;
}

/** Where a catch-up subscription starts and what it wants. */
export interface SubscriptionOptions {
  /** strictly after this position; null or -1: from the beginning */
  readonly after: bigint | null;
  /** only streams of these categories; absent: all of ours */
  readonly categories?: readonly string[];
  /** only events of these types: no others are decrypted; absent: all */
  readonly types?: readonly string[];
  /** most events in a batch @defaultValue 500 */
  readonly batchSize?: number;
  /** ends the subscription */
  readonly signal: AbortSignal;
  /** called each time the connection is lost, before the next attempt */
  readonly onDrop?: (cause: Error) => void;
}
