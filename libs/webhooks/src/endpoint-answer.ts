import { type AttemptOutcome } from '#domain';

/** What an endpoint said to being told of an event. */
export interface EndpointAnswer extends AttemptOutcome {
  /** how long to wait before the next attempt, in milliseconds, where it asks for that; null: it does not */
  readonly retryAfter: number | null;
  /** the beginning of what it answered */
  readonly excerpt: string;
  /** milliseconds */
  readonly took: number;
}

/** Whether it took the event. */
export const isTaken = ({ status }: AttemptOutcome): boolean => status !== null && status >= 200 && status < 300;

/** Whether it wants to be told of nothing more. */
export const isGone = ({ status }: AttemptOutcome): boolean => status === 410;

/** What `Retry-After` asks for, in milliseconds from an instant (milliseconds): seconds, or a date. */
export function retryAfterOf(header: string | undefined, now: number): number | null {
  if (header === undefined || header.trim() === '') return null;
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}
