import { type Opportunity, type OpportunityEvent, opportunityStreams } from '#domain';
import { announce, type DealPlace, type Operation, type Projection, put, rank } from '#read-model';
import { nameChanges } from '../names.js';
import {
  externalIdsKey,
  indexKey,
  type IndexName,
  none,
  opportunityModel,
  type OpportunityRecord,
  scores,
} from './opportunity.keys.js';

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
  const operations: Operation[] = [];
  for (const [name, valueOf] of membership) {
    const [from, to] = [before && valueOf(before), after && valueOf(after)];
    if (from === to) continue;
    if (from !== null) operations.push(rank(indexKey(name, from), id, null));
    if (to !== null) operations.push(rank(indexKey(name, to), id, 0));
  }
  for (const [key, textOf, scoreOf] of orders) {
    const [from, to] = [before && textOf(before), after && textOf(after)];
    if (from !== to) operations.push(rank(key, id, to === null ? null : scoreOf(to)));
  }
  if (before?.tags !== after?.tags) operations.push(...tagChanges(id, before?.tags ?? [], after?.tags ?? []));
  if (before?.externalId !== after?.externalId) operations.push(...externalIdChanges(before, after));
  operations.push(announce({ kind: 'deal', id, before: placeOf(before), after: placeOf(after) }));
  return [...operations, ...nameChanges(before, after)];
}

function placeOf(deal: Opportunity | null): DealPlace | null {
  if (!deal) return null;
  const { pipeline, teamId, repId, status, followUpAt } = deal;
  return { pipelineId: pipeline.id, teamId, repId, followUpAt: status === 'open' ? followUpAt : null };
}

/** What a deal is filed under. */
const membership: readonly (readonly [IndexName, (deal: Opportunity) => string])[] = [
  ['pipeline', ({ pipeline }) => pipeline.id],
  ['stage', ({ stage }) => stage.id],
  ['status', ({ status }) => status],
  ['rep', ({ repId }) => repId ?? none],
  ['team', ({ teamId }) => teamId ?? none],
  ['agent', ({ agentId }) => agentId ?? none],
  ['source', ({ source }) => source ?? none],
  ['account', ({ accountId }) => accountId ?? none],
  ['contact', ({ contactId }) => contactId ?? none],
];

/** What a deal is ordered by, as text, and the score of that text; null: it is not in that order. */
const orders: readonly (readonly [string, (deal: Opportunity) => string | null, (text: string) => number])[] = [
  [scores.createdAt, ({ createdAt }) => createdAt, Date.parse],
  [scores.lastActivityAt, ({ lastActivityAt }) => lastActivityAt, Date.parse],
  [scores.value, ({ value }) => `${value.amount}`, Number],
  [scores.expectedCloseDate, ({ expectedCloseDate }) => expectedCloseDate ?? none, dayScore],
  [scores.closedAt, ({ closedAt }) => closedAt, Date.parse],
  // closed deals fall due no more
  [scores.followUpAt, ({ status, followUpAt }) => (status === 'open' ? (followUpAt ?? none) : null), instantScore],
];

function dayScore(day: string): number {
  return day === none ? Infinity : Date.parse(`${day}T00:00:00Z`);
}

function instantScore(instant: string): number {
  return instant === none ? 0 : Date.parse(instant);
}

const tagChanges = (id: string, before: readonly string[], after: readonly string[]): readonly Operation[] => [
  ...before.filter((tag) => !after.includes(tag)).map((tag) => rank(indexKey('tag', tag), id, null)),
  ...after.filter((tag) => !before.includes(tag)).map((tag) => rank(indexKey('tag', tag), id, 0)),
];

const externalIdChanges = (before: Opportunity | null, after: Opportunity | null): readonly Operation[] => [
  ...(before?.externalId ? [put(externalIdsKey, before.externalId, null)] : []),
  ...(after?.externalId ? [put(externalIdsKey, after.externalId, after.id)] : []),
];
