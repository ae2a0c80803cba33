import { type EventRecord } from '../log/event-record.js';

/** What a subscriber is told after its confirmation. */
export type SubscriptionMessage =
  | { readonly kind: 'event'; readonly event: EventRecord }
  /** Nothing wanted at or before this position is still to come. */
  | { readonly kind: 'checkpoint'; readonly position: number }
  /** Everything that was in the log is told; what follows is new. */
  | { readonly kind: 'caught-up' };

export const CAUGHT_UP: SubscriptionMessage = { kind: 'caught-up' };
