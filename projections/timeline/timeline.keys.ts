import { type Actor, type Instant } from '#decider';
import { type Via } from '#event-store';

/** A deal's events as a person reads them. Holds personal data in clear (notes, `why`, descriptions). */
export const timelineModel = { name: 'timeline', version: 1 } as const;

/** A deal's entries, oldest first. List; removed with the deal. */
export const entriesKey = (opportunityId: string): string => `entries:${opportunityId}`;

/** One event: enough for a sentence about it, values before it included. */
export interface TimelineEntry {
  readonly id: string;
  readonly type: string;
  /** when it happened */
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly backdated: boolean;
  readonly actor: Actor;
  readonly onBehalfOf: Actor | null;
  readonly via: Via;
  readonly why: string | null;
  /** what the event holds: it names both sides of a change (`previous`, `fromStage`, `toStage` …) */
  readonly data: object;
  readonly revision: number;
  /** log position, decimal */
  readonly position: string;
}
