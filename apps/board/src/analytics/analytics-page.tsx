import { Container, Group, Skeleton, Stack, Title } from '@mantine/core';
import { useThrottledCallback } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useLiveEvents } from '../api/use-live.js';
import { followPipeline } from '../app/topics.js';
import { organizationQuery, type Pipeline, pipelinesQuery, useMe } from '../catalogue/catalogue.js';
import { may } from '../catalogue/rights.js';
import { Blank, Failed } from '../ui/blank.js';
import { useNow } from '../ui/use-now.js';
import { words } from '../words/words.js';
import { analyticsKey } from './analytics-queries.js';
import { type AnalyticsSearch } from './analytics-search.js';
import { ComparisonPanel } from './comparison-panel.js';
import { type Scope } from './deals-behind.js';
import { FilterBar } from './filter-bar.js';
import { ForecastPanel } from './forecast-panel.js';
import { FunnelPanel } from './funnel-panel.js';
import { dayIn, spanOf } from './periods.js';
import { RevenuePanel } from './revenue-panel.js';
import { TimeInStagePanel } from './time-in-stage-panel.js';
import { WinRatePanel } from './win-rate-panel.js';
import classes from './analytics.module.css';

/** Milliseconds between two readings of what live updates say has changed. */
const refreshEvery = 3_000;

/** Figures of a pipeline in a period. */
export function AnalyticsPage() {
  const me = useMe();
  const pipelines = useQuery(pipelinesQuery);
  const { pipelineId } = useSearch({ from: '/analytics' });
  if (me && !may.seeFigures(me)) return <Blank title={words.analytics.notForRole} text={words.analytics.askForRole} />;
  if (pipelines.error) return <Failed error={pipelines.error} again={() => void pipelines.refetch()} />;
  const shown = pipelines.data?.find(({ id }) => id === pipelineId) ?? pipelines.data?.[0];
  return (
    <Container fluid p="lg" className={classes.page}>
      {shown ? <Figures pipeline={shown} /> : <Loading />}
    </Container>
  );
}

function Figures({ pipeline }: { readonly pipeline: Pipeline }) {
  const search = useSearch({ from: '/analytics' });
  const navigate = useNavigate({ from: '/analytics' });
  const today = useToday();
  useFresh(pipeline.id);
  const set = (change: Partial<AnalyticsSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const { teamId } = search;
  const scope: Scope = {
    pipelineId: pipeline.id,
    ...spanOf(search, today),
    ...(teamId !== undefined && { teamId }),
  };
  const props = { pipeline, scope, search, set };
  return (
    <Stack gap="lg">
      <Group justify="space-between" gap="md">
        <Title order={1}>{words.app.places.analytics}</Title>
        <FilterBar {...props} />
      </Group>
      <div className={classes.grid}>
        <ForecastPanel {...props} today={today} />
        <WinRatePanel {...props} />
        <FunnelPanel {...props} />
        <RevenuePanel {...props} />
        <TimeInStagePanel {...props} />
        <ComparisonPanel {...props} />
      </div>
    </Stack>
  );
}

/** What every panel is given. */
export interface PanelProps {
  readonly pipeline: Pipeline;
  readonly scope: Scope;
  readonly search: AnalyticsSearch;
  /** Changes the address. */
  readonly set: (change: Partial<AnalyticsSearch>) => void;
}

/** The day that it is where the organization counts its days. */
function useToday(): string {
  const timeZone = useQuery(organizationQuery).data?.timeZone;
  const now = useNow();
  return dayIn(timeZone ?? 'UTC', new Date(now));
}

/** Reads the figures again, not too often, when the pipeline's totals change. */
function useFresh(pipelineId: string): void {
  const queries = useQueryClient();
  useEffect(() => followPipeline(pipelineId), [pipelineId]);
  const readAgain = useThrottledCallback(() => {
    void queries.invalidateQueries({ queryKey: analyticsKey });
  }, refreshEvery);
  useLiveEvents(({ type }) => {
    if (type === 'totals') readAgain();
  });
}

const Loading = () => (
  <Stack gap="lg" aria-busy>
    <Skeleton h={32} w={240} />
    <div className={classes.grid}>
      {Array.from({ length: 4 }, (_, index) => (
        <Skeleton key={index} h={300} />
      ))}
    </div>
  </Stack>
);
