import { type Instant } from '#decider';

/** What came of trying to tell an endpoint of an event. */
export interface AttemptOutcome {
  /** of the endpoint's answer; null: there was none */
  readonly status: number | null;
  /** a code that names what went wrong; null: the answer's status says it */
  readonly problem: string | null;
}

/** An event that an endpoint did not take, and the place where it stands. Later events of its stream wait behind it. */
export interface Undelivered {
  /** the event's id: as `webhook-id` the same each time */
  readonly deliveryId: string;
  readonly eventType: string;
  readonly stream: string;
  readonly revision: number;
  /** log position, decimal */
  readonly position: string;
  readonly attempts: number;
  readonly firstTriedAt: Instant;
  readonly outcome: AttemptOutcome;
}

/** One that is tried again. */
export interface WaitingDelivery extends Undelivered {
  readonly nextTryAt: Instant;
}

/** How far a webhook was told: everything at or before the position, save what waits. */
export interface Reached {
  /** log position, decimal */
  readonly position: string;
  /** log position, decimal, of the event by which the webhook was added or last enabled */
  readonly since: string;
  /** the number of the last replay that was begun */
  readonly replays: number;
  /** log position, decimal: what is told up to it may have been told before */
  readonly replayedTo: string;
  /** at most one of a stream */
  readonly waiting: readonly WaitingDelivery[];
}

/** An event that nobody will tell the endpoint of any more, unless somebody asks for it. */
export interface DeadDelivery extends Undelivered {
  readonly webhookId: string;
  readonly diedAt: Instant;
  /** null: it was not */
  readonly deliveredAt: Instant | null;
}
