/** The periods that are offered by name. */
export const periods = ['month', 'quarter', 'year', 'last12', 'own'] as const;
/** What the last table compares. */
export const breakdowns = ['rep', 'team', 'source'] as const;
/** The periods that a forecast is made for. */
export const forecastPeriods = ['month', 'quarter', 'year'] as const;
/** How finely days are put together. */
export const grains = ['day', 'week', 'month'] as const;
/** What revenue is shown of: booked revenue and the six revenue events. */
export const revenueKinds = [
  'booked_revenue',
  'pipeline_created',
  'stage_advanced',
  'closed_won',
  'closed_lost',
  'upsell',
  'adjustment',
] as const;

export type Grain = (typeof grains)[number];
export type RevenueKind = (typeof revenueKinds)[number];
export type Breakdown = (typeof breakdowns)[number];
export type ForecastPeriod = (typeof forecastPeriods)[number];

/** What of this place stands in its address. */
export interface AnalyticsSearch {
  /** absent: the default pipeline */
  readonly pipelineId?: string;
  /** absent: all that the reader may see */
  readonly teamId?: string;
  /** @defaultValue the last 12 months */
  readonly period?: (typeof periods)[number];
  /** first and last day of an own period */
  readonly from?: string;
  readonly to?: string;
  /** absent: as fits the period */
  readonly by?: Grain;
  readonly kind?: RevenueKind;
  readonly compare?: Breakdown;
  readonly forecast?: ForecastPeriod;
}

/** The search of an address; what it does not know is left out. */
export function analyticsSearch(search: Record<string, unknown>): AnalyticsSearch {
  const { pipelineId, teamId, from, to } = search;
  const found = {
    pipelineId: textIn(pipelineId),
    teamId: textIn(teamId),
    period: oneOf(periods, search.period),
    from: dayIn(from),
    to: dayIn(to),
    by: oneOf(grains, search.by),
    kind: oneOf(revenueKinds, search.kind),
    compare: oneOf(breakdowns, search.compare),
    forecast: oneOf(forecastPeriods, search.forecast),
  };
  return present(found);
}

/** The entries that are there. */
function present<Entries extends object>(entries: Entries): Partial<Entries> {
  const left: Partial<Entries> = { ...entries };
  for (const name in left) if (left[name] === undefined) delete left[name];
  return left;
}

const textIn = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const dayIn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;

const oneOf = <Name extends string>(names: readonly Name[], value: unknown): Name | undefined =>
  names.find((name) => name === value);
