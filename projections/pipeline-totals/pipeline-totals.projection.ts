import { figureProjection } from '../figures/figure-projection.js';
import { noneMark } from '../figures/team-scope.js';
import { pipelineTotalsModel, totalsKey } from './pipeline-totals.keys.js';

/** Open deals count where they are; closed ones where they were closed. */
export const pipelineTotals = figureProjection(pipelineTotalsModel, (deal) => {
  const { pipelineId, teamId, value } = deal.closing ?? deal;
  const field = `${teamId ?? noneMark}|${deal.status}`;
  return [
    [totalsKey(pipelineId), `${field}|count`, 1],
    [totalsKey(pipelineId), `${field}|value`, value],
  ];
});
