import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { type Breakdown } from './analytics-search.js';
import { type Scope } from './deals-behind.js';

/** What every query of figures begins with. */
export const analyticsKey = ['analytics'] as const;

const common = { placeholderData: keepPreviousData } as const;

/** How the visits of each stage fared. */
export const conversionQuery = (scope: Scope) =>
  queryOptions({
    ...common,
    queryKey: [...analyticsKey, 'conversion', scope],
    queryFn: async () =>
      (await answerOf(api.GET('/v1/analytics/conversion', { params: { query: { ...scope } } }))).stages,
  });

/** How long deals stay in each stage. */
export const timeInStageQuery = (scope: Scope) =>
  queryOptions({
    ...common,
    queryKey: [...analyticsKey, 'time-in-stage', scope],
    queryFn: async () =>
      (await answerOf(api.GET('/v1/analytics/time-in-stage', { params: { query: { ...scope } } }))).stages,
  });

/** Won and lost, by the day of closing or by what is compared. */
export const winRateQuery = (scope: Scope, groupBy: 'day' | Breakdown) =>
  queryOptions({
    ...common,
    queryKey: [...analyticsKey, 'win-rate', scope, groupBy],
    queryFn: () => answerOf(api.GET('/v1/analytics/win-rate', { params: { query: { ...scope, groupBy } } })),
  });

/** The revenue events and booked revenue, by day or by what is compared. */
export const revenueQuery = (scope: Scope, groupBy: 'day' | Breakdown) =>
  queryOptions({
    ...common,
    queryKey: [...analyticsKey, 'revenue', scope, groupBy],
    queryFn: () => answerOf(api.GET('/v1/analytics/revenue', { params: { query: { ...scope, groupBy } } })),
  });

/** Whose forecast of which period: as the API takes it. */
export interface ForecastOf {
  /** `organization`, `rep:<id>` or `team:<id>` */
  readonly of: string;
  /** e.g. `month:2026-11-01` */
  readonly period: string;
}

/** What is closed in a period, and what of the open deals is expected. */
export const forecastQuery = (query: ForecastOf) =>
  queryOptions({
    ...common,
    queryKey: [...analyticsKey, 'forecast', query],
    queryFn: () => answerOf(api.GET('/v1/forecast', { params: { query: { ...query } } })),
  });

/** What is to be reached in a period. */
export const goalsQuery = (query: ForecastOf) =>
  queryOptions({
    ...common,
    queryKey: [...analyticsKey, 'goals', query],
    queryFn: async () => (await answerOf(api.GET('/v1/goals', { params: { query: { ...query } } }))).items,
  });

/** The latest forecasts that were submitted for whom. */
export const submissionsQuery = (of: string) =>
  queryOptions({
    ...common,
    queryKey: [...analyticsKey, 'submissions', of],
    queryFn: async () =>
      (await answerOf(api.GET('/v1/forecast/submissions', { params: { query: { of, limit: 12 } } }))).items,
  });
