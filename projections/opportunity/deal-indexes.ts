import { type Opportunity } from '#domain';
import { announce, type DealPlace, type Operation, put, rank } from '#read-model';
import { nameChanges } from '../names.js';
import { wordChanges, wordsOf } from '../words.js';
import { columnChanges } from './columns.js';
import {
  externalIdsKey,
  fieldKey,
  indexKey,
  type IndexName,
  longestChoice,
  none,
  type OpportunityRecord,
  scores,
} from './opportunity.keys.js';
import { lastActivityAt } from './card.js';

/**
 * What a change of a deal does to everything that it is filed under.
 *
 * @param by who changed it; null: only what it shows changed
 */
export function indexChanges(
  before: OpportunityRecord | null,
  after: OpportunityRecord | null,
  by: string | null,
): readonly Operation[] {
  const [from, to] = [before?.deal ?? null, after?.deal ?? null];
  const id = to?.id ?? from?.id;
  if (id === undefined) return [];
  return [
    ...membershipChanges(id, from, to),
    ...orderChanges(id, before, after),
    ...externalIdChanges(from, to),
    ...nameChanges(from, to),
    ...wordChanges(before && indexed(before), after && indexed(after)),
    ...columnChanges(before, after),
    announce({ kind: 'deal', id, by, before: placeOf(from), after: placeOf(to) }),
  ];
}

/** By what a deal is found: the words of its name, its contact's and its account's. */
const indexed = ({ deal, contact, account }: OpportunityRecord) => ({
  id: deal.id,
  words: [deal.name, contact?.name, account?.name].flatMap((name) => (name ? wordsOf(name) : [])),
});

/** Where a deal is seen. */
export function placeOf(deal: Opportunity | null): DealPlace | null {
  if (!deal) return null;
  const { pipeline, teamId, repId, status, followUpAt } = deal;
  return { pipelineId: pipeline.id, teamId, repId, followUpAt: status === 'open' ? followUpAt : null };
}

function membershipChanges(id: string, before: Opportunity | null, after: Opportunity | null): readonly Operation[] {
  const operations: Operation[] = [];
  for (const [name, valueOf] of membership) {
    const [from, to] = [before && valueOf(before), after && valueOf(after)];
    if (from === to) continue;
    if (from !== null) operations.push(rank(indexKey(name, from), id, null));
    if (to !== null) operations.push(rank(indexKey(name, to), id, 0));
  }
  if (before?.tags !== after?.tags) operations.push(...setChanges(id, tagKeys(before), tagKeys(after)));
  if (before?.customFields !== after?.customFields) {
    operations.push(...setChanges(id, fieldKeys(before), fieldKeys(after)));
  }
  return operations;
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

const tagKeys = (deal: Opportunity | null): readonly string[] => deal?.tags.map((tag) => indexKey('tag', tag)) ?? [];

const fieldKeys = (deal: Opportunity | null): readonly string[] =>
  Object.entries(deal?.customFields ?? {}).flatMap(([fieldId, value]) =>
    typeof value === 'string' && value.length <= longestChoice ? [fieldKey(fieldId, value)] : [],
  );

const setChanges = (id: string, before: readonly string[], after: readonly string[]): readonly Operation[] => [
  ...before.filter((key) => !after.includes(key)).map((key) => rank(key, id, null)),
  ...after.filter((key) => !before.includes(key)).map((key) => rank(key, id, 0)),
];

function orderChanges(
  id: string,
  before: OpportunityRecord | null,
  after: OpportunityRecord | null,
): readonly Operation[] {
  return orders.flatMap(([key, textOf, scoreOf]) => {
    const [from, to] = [before && textOf(before), after && textOf(after)];
    return from === to ? [] : [rank(key, id, to === null ? null : scoreOf(to))];
  });
}

/** What a deal is ordered by, as text, and the score of that text; null: it is not in that order. */
const orders: readonly (readonly [string, (record: OpportunityRecord) => string | null, (text: string) => number])[] = [
  [scores.createdAt, ({ deal }) => deal.createdAt, Date.parse],
  [scores.lastActivityAt, lastActivityAt, Date.parse],
  [scores.value, ({ deal }) => `${deal.value.amount}`, Number],
  [scores.expectedCloseDate, ({ deal }) => deal.expectedCloseDate ?? none, dayScore],
  [scores.closedAt, ({ deal }) => deal.closedAt, Date.parse],
  // closed deals fall due no more
  [scores.followUpAt, ({ deal }) => (deal.status === 'open' ? (deal.followUpAt ?? none) : null), instantScore],
];

function dayScore(day: string): number {
  return day === none ? Infinity : Date.parse(`${day}T00:00:00Z`);
}

function instantScore(instant: string): number {
  return instant === none ? 0 : Date.parse(instant);
}

function externalIdChanges(before: Opportunity | null, after: Opportunity | null): readonly Operation[] {
  if (before?.externalId === after?.externalId) return [];
  return [
    ...(before?.externalId ? [put(externalIdsKey, before.externalId, null)] : []),
    ...(after?.externalId ? [put(externalIdsKey, after.externalId, after.id)] : []),
  ];
}
