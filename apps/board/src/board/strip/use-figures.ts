import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useThrottledCallback } from '@mantine/hooks';
import { answerOf, api, type Schemas } from '../../api/client.js';
import { useLiveEvents } from '../../api/use-live.js';
import { type Me, organizationQuery, useMe } from '../../catalogue/catalogue.js';
import { useNow } from '../../ui/use-now.js';
import { dayIn, lastDayOf, type MonthRate, monthRates, monthsUntil } from './months.js';

const key = ['summary'] as const;
const teamFiguresEveryMs = 1_000;
const trendMonths = 6;

/** Whose figures. */
export interface Scope {
  readonly pipelineId: string;
  readonly teamId: string | undefined;
}

export type Summary = Schemas['SummaryDto'];

/** The figures of a pipeline, as they now are. */
export function useSummary({ pipelineId, teamId }: Scope) {
  const queries = useQueryClient();
  const queryKey = [...key, pipelineId, teamId ?? null];
  const readAgain = useThrottledCallback(() => void queries.invalidateQueries({ queryKey }), teamFiguresEveryMs);
  useLiveEvents((event) => {
    if (event.type !== 'totals' || event.data.pipelineId !== pipelineId) return;
    if (teamId === undefined) queries.setQueryData(queryKey, event.data.summary);
    else readAgain(); // what is pushed covers all teams
  });
  return useQuery({
    queryKey,
    queryFn: () =>
      answerOf(api.GET('/v1/pipelines/{pipelineId}/summary', { params: { path: { pipelineId }, query: { teamId } } })),
  });
}

/** Changes where something was closed, reopened or booked: what is read of closed deals is read again then. */
const closedMark = (summary: Summary | undefined): string =>
  summary ? [summary.won.count, summary.lost.count, summary.bookedRevenue.amount].join() : '';

/** What is shown of a pipeline in one line. */
export interface Figures {
  readonly summary: Summary;
  readonly trend: readonly MonthRate[];
  /** undefined: it cannot be known now */
  readonly booked: Summary['bookedRevenue'] | undefined;
  /** for this month, of whom it says; null: none is set */
  readonly goal: Goal | null;
}

type Goal = Schemas['GoalDetailsDto'];

/** The figures of a pipeline, once there is an answer about each of them, so that none moves another; undefined until then. */
export function useFigures(scope: Scope, summary: Summary | undefined): Figures | undefined {
  const [today, me] = [useToday(), useMe()];
  const trend = useTrend(scope, summary, today);
  const booked = useBooked(scope, summary, today);
  const goal = useGoal(scope, summary, today, me);
  if (!summary || !me || today === null || [trend, booked, goal].some(({ isLoading }) => isLoading)) return undefined;
  const months = monthsUntil(today, trendMonths);
  return {
    summary,
    trend: trend.data ? monthRates(trend.data, months) : [],
    booked: booked.data,
    goal: goal.data?.find(({ measure, target }) => measure === 'booked_revenue' && target.value !== null) ?? null,
  };
}

/** Today where the organization is; null until that is known. */
function useToday(): string | null {
  const { data } = useQuery(organizationQuery);
  const now = useNow();
  return data ? dayIn(data.timeZone, now) : null;
}

function useTrend({ pipelineId, teamId }: Scope, summary: Summary | undefined, today: string | null) {
  const [first = ''] = today === null ? [] : monthsUntil(today, trendMonths);
  return useQuery({
    queryKey: [...key, 'trend', pipelineId, teamId ?? null, today, closedMark(summary)],
    enabled: today !== null && summary !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const query = { pipelineId, teamId, from: `${first}-01`, groupBy: 'day' as const };
      return (await answerOf(api.GET('/v1/analytics/win-rate', { params: { query } }))).groups;
    },
  });
}

function useBooked({ pipelineId, teamId }: Scope, summary: Summary | undefined, today: string | null) {
  const month = today?.slice(0, 7) ?? null;
  return useQuery({
    queryKey: [...key, 'booked', pipelineId, teamId ?? null, month, closedMark(summary)],
    enabled: month !== null && summary !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const query = { pipelineId, teamId, from: `${month}-01`, to: lastDayOf(month ?? '') };
      const { figures } = await answerOf(api.GET('/v1/analytics/revenue', { params: { query } }));
      const currency = summary?.pipeline.currency ?? '';
      const booked = figures.find(({ kind, value }) => kind === 'booked_revenue' && value.currency === currency);
      return booked?.value ?? { amount: 0, currency };
    },
  });
}

function useGoal({ teamId }: Scope, summary: Summary | undefined, today: string | null, me: Me | undefined) {
  const month = today?.slice(0, 7) ?? null;
  const of = holderOf(me, teamId);
  return useQuery({
    queryKey: [...key, 'goal', of, month, closedMark(summary)],
    enabled: month !== null && of !== null && summary !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const query = { of: of ?? '', period: `month:${month}-01` };
      return (await answerOf(api.GET('/v1/goals', { params: { query } }))).items;
    },
  });
}

/** A team's goal where one is shown; of closers their own, for others the organization's. */
function holderOf(me: Me | undefined, teamId: string | undefined): string | null {
  if (teamId !== undefined) return teamId === 'none' ? null : `team:${teamId}`;
  if (!me) return null;
  if (me.role === 'closer') return me.memberId === null ? null : `rep:${me.memberId}`;
  return 'organization';
}
