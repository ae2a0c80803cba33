import { type UnreadableEvent, type RecordedEvent } from '#event-store';
import { type AttemptOutcome, type Undelivered, type WaitingDelivery } from '#domain';

/** The events of one stream that wait behind one that was not taken. They are read from the log again: none is kept. */
export interface Lane {
  head: WaitingDelivery;
  /** the revision from which on its stream is still to be told */
  next: bigint;
  /** an event of the stream came in and was left to the lane */
  left: boolean;
  /** it is tried once more, and then given up: others need the place */
  last: boolean;
  /** ends its pause */
  hurry: AbortController;
}

/** Most lanes that a webhook can have: beyond, it is told of nothing new until one of them is free. */
export const mostLanes = 200;

/** The streams of which something waits, for one webhook. */
export class WaitingLanes {
  private readonly byStream = new Map<string, Lane>();
  /** counts up with each change */
  changes = 0;

  constructor(heads: readonly WaitingDelivery[]) {
    for (const head of heads) this.byStream.set(head.stream, laneOf(head));
  }

  get size(): number {
    return this.byStream.size;
  }

  get isFull(): boolean {
    return this.size >= mostLanes;
  }

  get all(): readonly Lane[] {
    return [...this.byStream.values()];
  }

  get heads(): readonly WaitingDelivery[] {
    return this.all.map(({ head }) => head);
  }

  /** Leaves an event to the lane of its stream, where there is one: whether there is. */
  leave(stream: string): boolean {
    const lane = this.byStream.get(stream);
    if (lane) lane.left = true;
    return lane !== undefined;
  }

  /** A new lane behind what was not taken. */
  open(head: WaitingDelivery): Lane {
    const lane = laneOf(head);
    this.byStream.set(head.stream, lane);
    this.changes += 1;
    return lane;
  }

  /** Its head, which was not taken again, or another one of its stream. */
  hold(lane: Lane, head: WaitingDelivery): void {
    lane.head = head;
    lane.next = BigInt(head.revision);
    this.changes += 1;
  }

  /** Nothing of the stream waits any more. */
  free({ head }: Lane): void {
    this.byStream.delete(head.stream);
    this.changes += 1;
  }

  /** Every lane is tried now. */
  hurry(): void {
    for (const lane of this.byStream.values()) lane.hurry.abort();
  }

  /** The lane that has been waiting for longest, where it began before the instant (milliseconds). */
  oldestBefore(instant: number): Lane | null {
    const [oldest] = this.all.toSorted((a, b) => startOf(a) - startOf(b));
    return oldest && startOf(oldest) < instant ? oldest : null;
  }
}

const startOf = ({ head }: Lane): number => Date.parse(head.firstTriedAt);

const laneOf = (head: WaitingDelivery): Lane => ({
  ...{ head, next: BigInt(head.revision), left: true, last: false },
  hurry: new AbortController(),
});

/** What is known of an event that was not taken, this time the first or another one. */
export function undelivered(
  deliveryId: string,
  { event, stream, revision, position }: RecordedEvent,
  { status, problem }: AttemptOutcome,
  earlier: Pick<Undelivered, 'attempts' | 'firstTriedAt'>,
): Undelivered {
  const attempts = earlier.attempts + 1;
  const { firstTriedAt } = earlier;
  const place = { stream, revision: Number(revision), position: `${position}` };
  return { deliveryId, eventType: event.type, ...place, attempts, firstTriedAt, outcome: { status, problem } };
}

/** An event that this code cannot read: it waits, and its stream behind it, until code that can starts. */
export const unread = (
  { stream, revision, position }: UnreadableEvent,
  now: number,
  again: number,
): WaitingDelivery => ({
  ...{
    deliveryId: `${stream}@${revision}`,
    eventType: '',
    stream,
    revision: Number(revision),
    position: `${position}`,
  },
  ...{ attempts: 0, outcome: { status: null, problem: 'unreadable_event' } },
  firstTriedAt: new Date(now).toISOString(),
  nextTryAt: new Date(again).toISOString(),
});
