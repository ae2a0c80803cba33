import { type Opportunity, type OpportunityEvent, opportunityStreams } from '#domain';
import { type Operation, type Projection, put, rank } from '#read-model';
import { nameChanges } from '../names.js';
import { externalIdsKey, indexKey, opportunityModel, type OpportunityRecord, scores } from './opportunity.keys.js';

const { category, decider } = opportunityStreams;

/** Folds each deal and keeps it in the indexes of the list's filters and sorts. */
export const opportunity: Projection<OpportunityRecord, OpportunityEvent> = {
  ...opportunityModel,
  categories: [category],
  project({ event, metadata, revision }, kept) {
    const before = kept?.deal ?? null;
    const state = decider.evolve(before ?? decider.initialState, event, metadata);
    const after = state.existence === 'live' ? state : null;
    return { operations: indexChanges(before, after), kept: after && { deal: after, revision: Number(revision) } };
  },
};

function indexChanges(before: Opportunity | null, after: Opportunity | null): readonly Operation[] {
  const id = after?.id ?? before?.id;
  if (id === undefined) return [];
  const [from, to] = [scoresOf(before), scoresOf(after)];
  const operations: Operation[] = [];
  for (const key of from.keys()) if (!to.has(key)) operations.push(rank(key, id, null));
  for (const [key, score] of to) if (from.get(key) !== score) operations.push(rank(key, id, score));
  if (before?.externalId !== after?.externalId) operations.push(...externalIdChanges(before, after));
  return [...operations, ...nameChanges(before, after)];
}

/** The sorted sets that a deal is in, with its score in each. */
function scoresOf(deal: Opportunity | null): ReadonlyMap<string, number> {
  if (!deal) return new Map();
  return new Map([
    [indexKey('pipeline', deal.pipeline.id), 0],
    [indexKey('stage', deal.stage.id), 0],
    [indexKey('status', deal.status), 0],
    [indexKey('rep', deal.repId), 0],
    [indexKey('agent', deal.agentId), 0],
    [indexKey('team', deal.teamId), 0],
    [indexKey('source', deal.source), 0],
    [indexKey('account', deal.accountId), 0],
    [indexKey('contact', deal.contactId), 0],
    ...deal.tags.map((tag) => [indexKey('tag', tag), 0] as const),
    [scores.createdAt, Date.parse(deal.createdAt)],
    [scores.lastActivityAt, Date.parse(deal.lastActivityAt)],
    [scores.value, deal.value.amount],
    [scores.expectedCloseDate, dayScore(deal.expectedCloseDate)],
    ...timedByStatus(deal),
  ]);
}

const dayScore = (day: string | null): number => (day === null ? Infinity : Date.parse(`${day}T00:00:00Z`));

/** Closed deals fall due no more. */
const timedByStatus = ({ status, closedAt, followUpAt }: Opportunity): readonly (readonly [string, number])[] =>
  status === 'open'
    ? [[scores.followUpAt, followUpAt === null ? 0 : Date.parse(followUpAt)]]
    : [[scores.closedAt, closedAt === null ? 0 : Date.parse(closedAt)]];

const externalIdChanges = (before: Opportunity | null, after: Opportunity | null): readonly Operation[] => [
  ...(before?.externalId ? [put(externalIdsKey, before.externalId, null)] : []),
  ...(after?.externalId ? [put(externalIdsKey, after.externalId, after.id)] : []),
];
