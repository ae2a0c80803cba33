import { useQuery } from '@tanstack/react-query';
import { pipelinesQuery, useLocale } from '../catalogue/catalogue.js';
import { calendarDateText } from '../format/dates.js';
import { words } from '../words/words.js';
import { type DealsBehind } from './deals-behind.js';
import { periodText } from './periods.js';
import { useGroupName } from './use-group-name.js';

const text = words.analytics;

/** What a figure is called, and what it is of: pipeline, days, and whose. */
export function useFigureName(deals: DealsBehind): { readonly title: string; readonly of: readonly string[] } {
  const locale = useLocale();
  const nameOf = useGroupName();
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  if (deals.figure === 'forecast') {
    const [kind = '', start = ''] = deals.period.split(':');
    const [holder, id] = deals.of.split(':');
    const whose = holder === 'rep' || holder === 'team' ? [nameOf(holder, id ?? null)] : [];
    return {
      title: text.behind.forecast[deals.part],
      of: [text.forecast.title, periodText({ kind, start }, locale), deals.currency, ...whose],
    };
  }
  const pipeline = pipelines.find(({ id }) => id === deals.pipelineId);
  const stageName = (stageId: string) => pipeline?.stages.find(({ id }) => id === stageId)?.name ?? text.gone;
  const days = [deals.from, deals.to].map((day) => day && calendarDateText(day, locale));
  return {
    title: titleOf(deals, stageName),
    of: [
      pipeline?.name ?? text.gone,
      ...(days[0] && days[1] ? [text.behind.days(days[0], days[1])] : []),
      ...(deals.teamId === undefined ? [] : [nameOf('team', deals.teamId)]),
      ...('repId' in deals && deals.repId !== undefined ? [nameOf('rep', deals.repId)] : []),
      ...('source' in deals && deals.source !== undefined ? [nameOf('source', deals.source)] : []),
    ],
  };
}

function titleOf(deals: Exclude<DealsBehind, { figure: 'forecast' }>, stageName: (stageId: string) => string): string {
  switch (deals.figure) {
    case 'conversion':
      return text.behind.visits(stageName(deals.stageId), text.funnel[deals.outcome ?? 'entered']);
    case 'time-in-stage':
      return text.behind.stays(stageName(deals.stageId));
    case 'win-rate':
      return text.behind.closed[deals.outcome ?? 'either'];
    case 'revenue':
      return text.revenue.kinds[deals.kind];
  }
}
