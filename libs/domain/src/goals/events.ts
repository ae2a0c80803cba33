import { type EventSchemas } from '#decider';
import { type Money } from '../money/money.js';
import { type CalendarPeriod } from './calendar-period.js';
import { type CurrencyForecast, type ForecastDeal } from './forecast.js';
import { type Holder } from './holder.js';
import { type GoalMeasure } from './state.js';

interface GoalData {
  goalId: string;
  of: Holder;
  period: CalendarPeriod;
  measure: GoalMeasure;
  target: Money | number;
}

interface Data {
  /** `previous` is the target that it replaces */
  goal_set: GoalData & { previous: Money | number | null };
  goal_removed: GoalData;
  /** figures and open deals as they were */
  forecast_submitted: {
    forecastId: string;
    of: Holder;
    period: CalendarPeriod;
    figures: readonly CurrencyForecast[];
    deals: readonly ForecastDeal[];
    note: string | null;
  };
}

/** What can happen to the goals of an organization and its forecasts. */
export type GoalsEvent = { [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> } }[keyof Data];

/** How these events are stored. */
export const goalsSchemas = {
  goal_set: { version: 1 },
  goal_removed: { version: 1 },
  forecast_submitted: { version: 1, personal: { note: '[erased]' } },
} as const satisfies EventSchemas;
