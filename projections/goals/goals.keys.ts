import { type CalendarPeriod, type ForecastDeal, type Goal, type Holder, type Submission } from '#domain';
import { holderName } from '../revenue-events/revenue-events.keys.js';

/** Goals, and the forecasts that were submitted. */
export const goalsModel = { name: 'goals', version: 1 } as const;

/** What is kept of a goal: hash `records`, field its id. A removed goal is not kept. */
export interface GoalRecord {
  readonly goal: Goal;
  /** its ETag */
  readonly revision: number;
}

/** What is kept of a submission: hash `records`, field its id. */
export interface SubmissionRecord {
  readonly submission: Submission;
  /** the open deals that it counts, as they then were */
  readonly deals: readonly ForecastDeal[];
}

/** What is kept. */
export type Kept = GoalRecord | SubmissionRecord;

/** Which of the two. */
export type Kind = 'goal' | 'submission';

/** Goals by the first day of their period, submissions by when they were submitted, in milliseconds. Sorted sets of ids. */
export const orderKey = (kind: Kind): string => `${kind}s`;

/** Those of a holder. Sorted sets of ids, scores 0. */
export const ofKey = (kind: Kind, of: Holder): string => `${kind}s-of:${holderName(of)}`;

/** Those of a period. Sorted sets of ids, scores 0. */
export const periodKey = (kind: Kind, { kind: length, start }: CalendarPeriod): string =>
  `${kind}s-in:${length}:${start}`;
