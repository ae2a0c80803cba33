import { type Routes } from '#api-client';
import { type Breakdown, type RevenueKind } from './analytics-search.js';
import { holderText, type Holder } from './forecast.js';
import { type Span } from './periods.js';

/** What all figures of the page are about. */
export interface Scope extends Span {
  readonly pipelineId: string;
  readonly teamId?: string;
}

type QueryOf<Path extends keyof Routes> = Routes[Path] extends {
  get: { parameters: { query: infer Query } };
}
  ? Omit<Query, 'limit' | 'cursor' | 'after'>
  : never;

/** The figure that deals are behind, as an address names it and the API takes it. */
export type DealsBehind =
  | ({ readonly figure: 'conversion' } & QueryOf<'/v1/analytics/conversion/deals'>)
  | ({ readonly figure: 'time-in-stage' } & QueryOf<'/v1/analytics/time-in-stage/deals'>)
  | ({ readonly figure: 'win-rate' } & QueryOf<'/v1/analytics/win-rate/deals'>)
  | ({ readonly figure: 'revenue' } & QueryOf<'/v1/analytics/revenue/deals'>)
  | ({ readonly figure: 'forecast' } & QueryOf<'/v1/forecast/deals'>);

type Of<Figure extends DealsBehind['figure']> = Extract<DealsBehind, { figure: Figure }>;
export type VisitOutcome = NonNullable<Of<'conversion'>['outcome']>;
export type ForecastPart = Of<'forecast'>['part'];

/** The deals that entered a stage on the days of the scope, and fared so. */
export const visitors = (scope: Scope, stageId: string, outcome?: VisitOutcome): Of<'conversion'> => ({
  ...{ figure: 'conversion', ...scope, stageId },
  ...(outcome && { outcome }),
});

/** The deals that left a stage, or were closed in it, on the days of the scope. */
export const leavers = (scope: Scope, stageId: string): Of<'time-in-stage'> => ({
  ...{ figure: 'time-in-stage', ...scope, stageId },
});

/** The deals that were closed on the days of the scope; without an outcome: won or lost. */
export const closedDeals = (scope: Scope, outcome?: 'won' | 'lost', only: Attribution = {}): Of<'win-rate'> => ({
  ...{ figure: 'win-rate', ...scope, ...only },
  ...(outcome && { outcome }),
});

/** The deals with a revenue event of the kind, or of which something was booked, on the days of the scope. */
export const revenueDeals = (scope: Scope, kind: RevenueKind, only: Attribution = {}): Of<'revenue'> => ({
  ...{ figure: 'revenue', ...scope, ...only, kind },
});

/** Whose forecast of which period, in one of its currencies. */
export interface ForecastOf {
  readonly holder: Holder;
  /** e.g. `month:2026-11-01` */
  readonly period: string;
  readonly currency: string;
}

/** The deals behind a part of a forecast. They may be in any pipeline. */
export const forecastDeals = ({ holder, ...of }: ForecastOf, part: ForecastPart): Of<'forecast'> => ({
  ...{ figure: 'forecast', of: holderText(holder), ...of, part },
});

/** Whose figures they are, as it was when they counted. */
interface Attribution {
  readonly repId?: string;
  readonly teamId?: string;
  readonly source?: string;
}

/** What narrows the deals to one row of a comparison; null: to those that have none. */
export function ofGroup(compare: Breakdown, key: string | null): Attribution {
  const value = key ?? 'none';
  return { rep: { repId: value }, team: { teamId: value }, source: { source: value } }[compare];
}
