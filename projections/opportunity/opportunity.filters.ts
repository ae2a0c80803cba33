import { type Pipelines, type Status } from '#domain';
import { type Range, type Visibility } from '#read-model';
import { endOfDay, dayIn, startOfDay } from '../calendar.js';
import { type Directory, type Folded } from '../organization/organization.keys.js';
import { timeZoneIn } from '../organization/directory.js';
import { indexKey, type IndexName, scores } from './opportunity.keys.js';

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
  readonly externalId?: string | undefined;
  /** in the minor unit */
  readonly value?: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined;
  readonly created?: Period | undefined;
  readonly closed?: Period | undefined;
  /** days only */
  readonly expectedClose?: Period | undefined;
  /** of open deals: before now, from now to the end of today, after today, or none scheduled */
  readonly followUp?: 'overdue' | 'today' | 'upcoming' | 'none' | undefined;
}

const indexed = {
  pipelineId: 'pipeline',
  stageId: 'stage',
  repId: 'rep',
  agentId: 'agent',
  teamId: 'team',
  source: 'source',
  accountId: 'account',
  contactId: 'contact',
  tag: 'tag',
} as const satisfies Partial<Record<keyof OpportunityFilter, IndexName>>;

const indexedFields = [
  'pipelineId',
  'stageId',
  'repId',
  'agentId',
  'teamId',
  'source',
  'accountId',
  'contactId',
  'tag',
] as const;

/** The filter as ranges of the model's indexes: all of them hold, one range of each. `now` in milliseconds. */
export function rangesOf(filter: OpportunityFilter, directory: Directory, now: number): readonly (readonly Range[])[] {
  const equals = indexedFields.flatMap((field) => {
    const value = filter[field];
    return value === undefined ? [] : [[{ key: indexKey(indexed[field], value) }]];
  });
  return [...equals, ...statusRanges(filter, directory.pipelines), ...scoreRanges(filter, timeZoneIn(directory), now)];
}

/** What a closer may see: deals of own teams, own ones, and those without a team. */
export function visibleRanges(visibility: Visibility): readonly (readonly Range[])[] {
  if ('all' in visibility) return [];
  const teams = [...visibility.teamIds, null].map((id) => ({ key: indexKey('team', id) }));
  return [[...teams, { key: indexKey('rep', visibility.memberId) }]];
}

function statusRanges(filter: OpportunityFilter, pipelines: Folded<Pipelines> | null): Range[][] {
  const { status = defaultStatus(filter, pipelines) } = filter;
  return status === 'any' ? [] : [status.map((one) => ({ key: indexKey('status', one) }))];
}

function defaultStatus(filter: OpportunityFilter, pipelines: Folded<Pipelines> | null): 'any' | readonly Status[] {
  if (filter.contactId !== undefined || filter.accountId !== undefined) return 'any';
  const stages = Object.values(pipelines?.state.byId ?? {}).flatMap((pipeline) => pipeline.stages);
  const closedStage = stages.some(({ id, outcome }) => id === filter.stageId && outcome !== 'active');
  return closedStage ? 'any' : ['open'];
}

function scoreRanges(filter: OpportunityFilter, timeZone: string, now: number): Range[][] {
  const { value, created, closed, expectedClose } = filter;
  return [
    ...bounded(scores.value, value?.min, value?.max),
    ...bounded(scores.createdAt, startOf(created?.from, timeZone), endOf(created?.to, timeZone)),
    ...bounded(scores.closedAt, startOf(closed?.from, timeZone), endOf(closed?.to, timeZone)),
    ...bounded(scores.expectedCloseDate, dayScore(expectedClose?.from), dayScore(expectedClose?.to)),
    ...followUpRange(filter.followUp, timeZone, now),
  ];
}

function followUpRange(followUp: OpportunityFilter['followUp'], timeZone: string, now: number): Range[][] {
  const endOfToday = endOfDay(timeZone, dayIn(timeZone, now));
  switch (followUp) {
    case 'overdue':
      return bounded(scores.followUpAt, 1, now - 1);
    case 'today':
      return bounded(scores.followUpAt, now, endOfToday);
    case 'upcoming':
      return bounded(scores.followUpAt, endOfToday + 1, undefined);
    case 'none':
      return bounded(scores.followUpAt, 0, 0);
    case undefined:
      return [];
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
