import { type RecordedEvent, type UnreadableEvent } from './recorded-event.js';

/** What a catch-up subscription hands over at once, in log order. */
export interface EventBatch {
  readonly events: readonly RecordedEvent[];
  readonly unreadable: readonly UnreadableEvent[];
  /** everything at or before it has been handed over: the next checkpoint */
  readonly position: bigint;
  /** whether the subscription had reached the head of the log when this batch was taken */
  readonly live: boolean;
}

/** Where a catch-up subscription starts and what it wants. */
export interface SubscriptionOptions {
  /** strictly after this position; null: from the beginning */
  readonly after: bigint | null;
  /** only streams of these categories; absent: all of ours */
  readonly categories?: readonly string[];
  /** most events in a batch @defaultValue 500 */
  readonly batchSize?: number;
  /** ends the subscription */
  readonly signal: AbortSignal;
}
