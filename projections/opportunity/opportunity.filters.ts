import { type Pipelines, type Status } from '#domain';
import { createHash } from 'node:crypto';
import { type Filters, type Range, type Visibility } from '#read-model';
import { endOfDay, dayIn, startOfDay } from '../calendar.js';
import { type Directory, type Folded } from '../organization/organization.keys.js';
import { timeZoneIn } from '../organization/directory.js';
import { matching } from '../words.js';
import { fieldKey, indexKey, type IndexName, type PartyKind, scores } from './opportunity.keys.js';

/** A day (`YYYY-MM-DD`, in the organization's time zone, whole) or an instant; both bounds inclusive. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Which deals a list shows; absent: no matter. null: those that have none. */
export interface OpportunityFilter {
  readonly pipelineId?: string | undefined;
  readonly stageId?: string | undefined;
  /** @defaultValue open; any where a closed stage, a contact or an account is named */
  readonly status?: 'any' | readonly Status[] | undefined;
  readonly repId?: string | null | undefined;
  readonly agentId?: string | null | undefined;
  readonly teamId?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly accountId?: string | null | undefined;
  readonly contactId?: string | null | undefined;
  readonly tag?: string | undefined;
  /** of custom fields: each is this */
  readonly customFields?: readonly { readonly fieldId: string; readonly value: string }[] | undefined;
  readonly externalId?: string | undefined;
  /** in the minor unit */
  readonly value?: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined;
  readonly created?: Period | undefined;
  readonly closed?: Period | undefined;
  /** days only */
  readonly expectedClose?: Period | undefined;
  /** each of its words begins a word of the deal's name, its contact's or its account's */
  readonly q?: string | undefined;
  /** of open deals: before now, from now to the end of today, after today, or none scheduled */
  readonly followUp?: FollowUpKind | 'none' | undefined;
}

const indexed = {
  pipelineId: 'pipeline',
  stageId: 'stage',
  repId: 'rep',
  agentId: 'agent',
  teamId: 'team',
  source: 'source',
  tag: 'tag',
} as const satisfies Partial<Record<keyof OpportunityFilter, IndexName>>;

const indexedFields = ['pipelineId', 'stageId', 'repId', 'agentId', 'teamId', 'source', 'tag'] as const;

/** What a filter means at a moment. */
export interface FilterContext {
  readonly directory: Directory;
  /** in milliseconds */
  readonly now: number;
  /** the contact that the filter names and all that are one with it; absent where it names none */
  readonly contactIds?: readonly string[] | undefined;
  /** the same of the account */
  readonly accountIds?: readonly string[] | undefined;
}

/** The filter but for the status, as ranges of the model's indexes: all of them hold, one range of each. */
export function matchingRanges(filter: OpportunityFilter, context: FilterContext): Filters {
  const { directory, now, contactIds, accountIds } = context;
  const equals = indexedFields.flatMap((field) => {
    const value = filter[field];
    return value === undefined ? [] : [[{ key: indexKey(indexed[field], value) }]];
  });
  const fields = filter.customFields?.map(({ fieldId, value }) => [{ key: fieldKey(fieldId, value) }]) ?? [];
  return [
    ...equals,
    ...fields,
    ...partyRanges('contact', filter.contactId === null ? [null] : contactIds),
    ...partyRanges('account', filter.accountId === null ? [null] : accountIds),
    ...scoreRanges(filter, timeZoneIn(directory), now),
    ...(filter.q === undefined ? [] : matching(filter.q)),
  ];
}

const partyRanges = (kind: PartyKind, ids: readonly (string | null)[] | undefined): (readonly Range[])[] =>
  ids ? [ids.map((id) => ({ key: indexKey(kind, id) }))] : [];

/** A short name of what a list is of: a cursor of another one is refused. */
export const scopeOf = (filter: OpportunityFilter): string =>
  createHash('sha256').update(JSON.stringify(filter)).digest('base64url').slice(0, 12);

/** What counts for a closer: deals of own teams and those without a team. */
export function countedRanges(visibility: Visibility): readonly (readonly Range[])[] {
  return 'all' in visibility ? [] : [[...visibility.teamIds, null].map((id) => ({ key: indexKey('team', id) }))];
}

/** What a closer may see: deals of own teams, own ones, and those without a team. */
export function visibleRanges(visibility: Visibility): readonly (readonly Range[])[] {
  if ('all' in visibility) return [];
  const teams = [...visibility.teamIds, null].map((id) => ({ key: indexKey('team', id) }));
  return [[...teams, { key: indexKey('rep', visibility.memberId) }]];
}

/** The statuses that a list shows. */
export function statusRanges(filter: OpportunityFilter, pipelines: Folded<Pipelines> | null): (readonly Range[])[] {
  const { status = defaultStatus(filter, pipelines) } = filter;
  return status === 'any' ? [] : [anyOf(status)];
}

/** Deals of one of the statuses. */
export const anyOf = (statuses: readonly Status[]): readonly Range[] =>
  statuses.map((status) => ({ key: indexKey('status', status) }));

function defaultStatus(filter: OpportunityFilter, pipelines: Folded<Pipelines> | null): 'any' | readonly Status[] {
  if (filter.contactId !== undefined || filter.accountId !== undefined) return 'any';
  const stages = Object.values(pipelines?.state.byId ?? {}).flatMap((pipeline) => pipeline.stages);
  const closedStage = stages.some(({ id, outcome }) => id === filter.stageId && outcome !== 'active');
  return closedStage ? 'any' : ['open'];
}

function scoreRanges(filter: OpportunityFilter, timeZone: string, now: number): (readonly Range[])[] {
  const { value, created, closed, expectedClose } = filter;
  return [
    ...bounded(scores.value, value?.min, value?.max),
    ...bounded(scores.createdAt, startOf(created?.from, timeZone), endOf(created?.to, timeZone)),
    ...bounded(scores.closedAt, startOf(closed?.from, timeZone), endOf(closed?.to, timeZone)),
    ...bounded(scores.expectedCloseDate, dayScore(expectedClose?.from), dayScore(expectedClose?.to)),
    ...(filter.followUp === undefined ? [] : [followUpRange(filter.followUp, timeZone, now)]),
  ];
}

/** When an open deal is to be followed up: before now, from now to the end of today, or after today. */
export const followUpKinds = ['overdue', 'today', 'upcoming'] as const;

/** One of `followUpKinds`. */
export type FollowUpKind = (typeof followUpKinds)[number];

/** Open deals of a kind, at a moment in milliseconds; `none`: without a follow-up. */
export function followUpRange(kind: FollowUpKind | 'none', timeZone: string, now: number): readonly Range[] {
  const endOfToday = endOfDay(timeZone, dayIn(timeZone, now));
  const key = scores.followUpAt;
  switch (kind) {
    case 'overdue':
      return [{ key, min: 1, max: now - 1 }];
    case 'today':
      return [{ key, min: now, max: endOfToday }];
    case 'upcoming':
      return [{ key, min: endOfToday + 1 }];
    case 'none':
      return [{ key, min: 0, max: 0 }];
  }
}

const bounded = (key: string, min: number | undefined, max: number | undefined): Range[][] =>
  min === undefined && max === undefined
    ? []
    : [[{ key, ...(min !== undefined && { min }), max: max ?? Number.MAX_SAFE_INTEGER }]];

const isDay = (text: string): boolean => text.length === 10;

const startOf = (text: string | undefined, timeZone: string): number | undefined =>
  text === undefined ? undefined : isDay(text) ? startOfDay(timeZone, text) : Date.parse(text);

const endOf = (text: string | undefined, timeZone: string): number | undefined =>
  text === undefined ? undefined : isDay(text) ? endOfDay(timeZone, text) : Date.parse(text);

const dayScore = (day: string | undefined): number | undefined =>
  day === undefined ? undefined : Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
