import { setTimeout as pause } from 'node:timers/promises';
import { type WaitingDelivery } from '#domain';
import { type EventLog, LogUnavailable, type RecordedEvent, type Turnstile, UnreadableStream } from '#event-store';
import { type RetrySchedule } from './retry-schedule.js';
import { type Lane, type WaitingLanes } from './waiting-lanes.js';

/** What tending lanes needs of their sender. */
export interface TendingParts {
  readonly log: Pick<EventLog, 'readStream'>;
  readonly schedule: RetrySchedule;
  readonly lanes: WaitingLanes;
  /** of the endpoint: what comes first goes through it, too */
  readonly requests: Turnstile;
  readonly signal: AbortSignal;
  /** everything at or before it was handed over to the sender */
  readonly handedOver: () => bigint;
  /** Tells the endpoint; null: that is done with. */
  readonly attempt: (event: RecordedEvent, lane: Lane) => Promise<WaitingDelivery | null>;
}

/** Tries again what waits, each stream in its order, reading it from the log. */
export class LaneTending {
  constructor(private readonly parts: TendingParts) {}

  /** Until nothing of the stream waits. @throws what ends the sender, and where the signal does */
  async tend(lane: Lane): Promise<void> {
    const { requests, signal } = this.parts;
    for (;;) {
      const ended = AbortSignal.any([signal, lane.hurry.signal]);
      const wait = Math.max(0, Date.parse(lane.head.nextTryAt) - Date.now());
      await pause(wait, undefined, { signal: ended }).catch(() => undefined);
      signal.throwIfAborted();
      if (lane.hurry.signal.aborted) lane.hurry = new AbortController();
      const waiting = await requests.through(() => this.drain(lane));
      if (!waiting) return;
      this.parts.lanes.hold(lane, waiting);
    }
  }

  /** What now waits of the stream; null: nothing does, and the lane is free. */
  private async drain(lane: Lane): Promise<WaitingDelivery | null> {
    const { log, lanes, attempt, handedOver } = this.parts;
    try {
      do {
        lane.left = false;
        for await (const event of log.readStream(lane.head.stream, lane.next)) {
          if (event.position > handedOver()) break; // it will be handed over
          const waiting = await attempt(event, lane);
          if (waiting) return waiting;
          lane.next = event.revision + 1n;
          lane.last = false;
        }
      } while (lane.left);
    } catch (error) {
      return { ...lane.head, nextTryAt: this.afterFailure(error) };
    }
    lanes.free(lane);
    return null;
  }

  /** When the log is asked again. @throws any other error */
  private afterFailure(error: unknown): string {
    if (!(error instanceof UnreadableStream) && !(error instanceof LogUnavailable)) throw error;
    const { first, longest } = this.parts.schedule;
    return new Date(Date.now() + (error instanceof UnreadableStream ? longest : first)).toISOString();
  }
}
