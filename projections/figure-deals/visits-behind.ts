import { type FigureQuery, inScope, noneMark } from '../figures/team-scope.js';
import {
  type Fate,
  type Kind,
  type StageHistory,
  stageHistoryModel,
  type Visit,
  visitorsKey,
} from '../stage-history/stage-history.keys.js';
import { endOf } from '../stage-history/visits.js';
import { type Behind, type Days, isWithin, since } from './behind.js';

/** Which visits of a stage. */
export interface VisitsQuery extends FigureQuery, Days {
  readonly stageId: string;
}

/** What became of a visit. */
export type VisitOutcome = Fate | 'present';

/** Deals of which a visit began on one of the days, and that fared so; without an outcome: however. */
export const visitsBehind = (query: VisitsQuery, outcome: VisitOutcome | undefined): Behind<StageHistory> =>
  behind(
    'conversion',
    query,
    (visit) => isWithin(visit.entered.day, query) && (outcome === undefined || (visit.fate ?? 'present') === outcome),
    outcome,
  );

/** Deals of which a visit ended on one of the days. */
export const staysBehind = (query: VisitsQuery): Behind<StageHistory> =>
  behind('time', query, (visit) => {
    const end = endOf(visit);
    return end !== null && isWithin(end.day, query);
  });

function behind(
  kind: Kind,
  query: VisitsQuery,
  counts: (visit: Visit) => boolean,
  outcome?: VisitOutcome,
): Behind<StageHistory> {
  const { pipelineId, stageId, teamId, from, to } = query;
  const isAsked = ({ teamId: team, ...visit }: Visit): boolean =>
    visit.pipelineId === pipelineId && visit.stage.id === stageId && inScope(query, team ?? noneMark);
  return {
    model: stageHistoryModel,
    among: since(stageHistoryModel, visitorsKey(kind, pipelineId, stageId), query),
    counts: ({ visits }) => visits.some((visit) => isAsked(visit) && counts(visit)),
    scope: JSON.stringify([kind, teamId, from, to, outcome]),
  };
}
