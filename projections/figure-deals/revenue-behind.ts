import { type FigureQuery, inScope, noneMark } from '../figures/team-scope.js';
import {
  dealsOfKey,
  type RevenueDimension,
  revenueEventsModel,
  type RevenueKind,
  type RevenueRecord,
} from '../revenue-events/revenue-events.keys.js';
import { type Dimension } from '../win-rate/win-rate.keys.js';
import { type Behind, type Days, isWithin, since } from './behind.js';

/** Which closings or revenue events of a pipeline; `only`: of this rep, source, …; null: of none. */
export interface AttributedQuery<By extends string> extends FigureQuery, Days {
  readonly only?: { readonly dimension: By; readonly value: string | null } | undefined;
}

/** What something that counts is attributed to. */
interface Attributed {
  readonly pipelineId: string;
  readonly teamId: string | null;
  readonly repId: string | null;
  readonly source: string | null;
  readonly accountId?: string | null;
  readonly agentId?: string | null;
}

/** Deals that were won or lost on one of the days, and are; without an outcome: either. */
export const closingsBehind = (
  query: AttributedQuery<Dimension>,
  outcome: 'won' | 'lost' | undefined,
): Behind<RevenueRecord> => ({
  model: revenueEventsModel,
  among: since(revenueEventsModel, dealsOfKey('closed', query.pipelineId), query),
  counts: ({ facts: { closing } }) =>
    closing !== null &&
    (outcome === undefined ? closing.status !== 'abandoned' : closing.status === outcome) &&
    isWithin(closing.day ?? '', query) &&
    isOf(closing, query),
  scope: scopeOf('closed', query, outcome),
});

/** Deals with a revenue event of the kind, or of which something was booked, on one of the days. */
export const revenueBehind = (query: AttributedQuery<RevenueDimension>, kind: RevenueKind): Behind<RevenueRecord> => ({
  model: revenueEventsModel,
  among: since(revenueEventsModel, dealsOfKey(kind, query.pipelineId), query),
  counts: ({ entries }) =>
    entries.some((entry) => entry.kind === kind && isWithin(entry.day, query) && isOf(entry, query)),
  scope: scopeOf(kind, query),
});

function isOf(attributed: Attributed, query: AttributedQuery<Dimension>): boolean {
  const { pipelineId, only } = query;
  if (attributed.pipelineId !== pipelineId || !inScope(query, attributed.teamId ?? noneMark)) return false;
  return only === undefined || valueOf(attributed, only.dimension) === only.value;
}

function valueOf({ repId, source, accountId, agentId }: Attributed, dimension: Dimension): string | null {
  return { rep: repId, source, account: accountId ?? null, agent: agentId ?? null }[dimension];
}

const scopeOf = (figure: string, { teamId, from, to, only }: AttributedQuery<Dimension>, outcome?: string): string =>
  JSON.stringify([figure, teamId, from, to, only, outcome]);
