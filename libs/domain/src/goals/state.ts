import { type Money } from '../money/money.js';
import { type CalendarPeriod } from './calendar-period.js';
import { type CurrencyForecast } from './forecast.js';
import { type Holder } from './holder.js';

/** What a goal counts: the value of won deals and what came after, or how many were won. */
export const goalMeasures = ['booked_revenue', 'won_count'] as const;

/** One of `goalMeasures`. */
export type GoalMeasure = (typeof goalMeasures)[number];

/** What somebody is to reach in a period. There is one per holder, period and measure. */
export interface Goal {
  readonly id: string;
  readonly of: Holder;
  readonly period: CalendarPeriod;
  readonly measure: GoalMeasure;
  /** money of booked revenue, a number of won deals */
  readonly target: Money | number;
}

/** A forecast that was submitted, without its deals. */
export interface Submission {
  readonly id: string;
  readonly of: Holder;
  readonly period: CalendarPeriod;
  readonly figures: readonly CurrencyForecast[];
  readonly dealCount: number;
  readonly note: string | null;
  readonly submittedAt: string;
  /** the actor's id */
  readonly submittedBy: string;
}

/** The goals of an organization and the forecasts that were submitted, by id. */
export interface Goals {
  readonly goals: Readonly<Record<string, Goal>>;
  readonly removed: Readonly<Record<string, Goal>>;
  readonly submissions: Readonly<Record<string, Submission>>;
}
