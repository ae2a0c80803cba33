import { type CommitSignal } from '../log/commit-signal.js';
import { type EventLog } from '../log/event-log.js';
import { type EventRecord, isShown } from '../log/event-record.js';
import { type CheckpointInterval } from './checkpoint-interval.js';
import { type EventFilter } from './event-filter.js';
import { CAUGHT_UP, type SubscriptionMessage } from './subscription-message.js';

export interface AllSubscription {
  /** Only what is after this position. */
  readonly after: number;
  readonly filter: EventFilter;
  /** Only filtered subscriptions get checkpoints. */
  readonly checkpoints: CheckpointInterval | undefined;
  readonly aborted: AbortSignal;
}

/**
 * The whole log from a position on, for ever. A subscriber always reads the log from where it stands and waits only
 * when it stands at the end: so there is no hand-over in which an event could be lost or doubled, and a slow
 * subscriber costs the server one chunk of memory.
 */
export async function* followAll(
  log: EventLog,
  signal: CommitSignal,
  { after, filter, checkpoints, aborted }: AllSubscription,
): AsyncGenerator<SubscriptionMessage[]> {
  let position = after;
  let live = false;
  while (!aborted.aborted) {
    if (position < (log.lastPosition ?? 0)) {
      const events = log.chunk(position + 1, 'forwards');
      position = events.at(-1)?.position ?? position;
      yield toMessages(events, filter, checkpoints);
    } else if (live) {
      await signal.nextCommit(aborted);
    } else {
      live = true;
      yield [CAUGHT_UP];
    }
  }
}

function toMessages(events: readonly EventRecord[], filter: EventFilter, checkpoints?: CheckpointInterval) {
  const messages: SubscriptionMessage[] = [];
  for (const event of events) {
    if (isShown(event) && filter(event)) messages.push({ kind: 'event', event });
    if (checkpoints?.isDue()) messages.push({ kind: 'checkpoint', position: event.position });
  }
  return messages;
}
