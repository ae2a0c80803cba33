import { type Money } from '../money/money.js';
import { type CalendarPeriod } from './calendar-period.js';
import { type CurrencyForecast, type ForecastDeal } from './forecast.js';
import { type Holder } from './holder.js';
import { type GoalMeasure } from './state.js';

/** Set what somebody is to reach, or another target for the same. */
export interface SetGoal {
  readonly type: 'set_goal';
  /** one per holder, period and measure */
  readonly goalId: string;
  readonly of: Holder;
  readonly period: CalendarPeriod;
  readonly measure: GoalMeasure;
  readonly target: Money | number;
}

/** Take a goal away. */
export interface RemoveGoal {
  readonly type: 'remove_goal';
  readonly goalId: string;
}

/** Freeze a forecast as it is. */
export interface SubmitForecast {
  readonly type: 'submit_forecast';
  readonly forecastId: string;
  readonly of: Holder;
  readonly period: CalendarPeriod;
  /** as of a moment of the log, by the read model */
  readonly figures: readonly CurrencyForecast[];
  /** the open ones that the figures count */
  readonly deals: readonly ForecastDeal[];
  readonly note: string | null;
}

/** Everything that can be asked of an organization's goals and forecasts. */
export type GoalsCommand = SetGoal | RemoveGoal | SubmitForecast;
