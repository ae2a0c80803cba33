import { type Stage } from '../catalogue/catalogue.js';
import { calendarDateText } from '../format/dates.js';
import { moneyText } from '../format/money.js';
import { boardWords } from '../words/board.js';
import { type BoardSearch } from './board-search.js';

const text = boardWords.filters;

/** What can be filtered by beside the pipeline and the team. */
export const filterKinds = [
  'status',
  'stage',
  'owner',
  'agent',
  'source',
  'tag',
  'value',
  'followUp',
  'created',
  'expectedClose',
  'closed',
  'account',
  'contact',
  'search',
] as const;

export type FilterKind = (typeof filterKinds)[number];

/** Where a filter stands in the address. */
export const keysOf: Readonly<Record<FilterKind, readonly (keyof BoardSearch)[]>> = {
  status: ['status'],
  stage: ['stageId'],
  owner: ['repId'],
  agent: ['agentId'],
  source: ['source'],
  tag: ['tag'],
  value: ['valueMin', 'valueMax'],
  followUp: ['followUp'],
  created: ['createdFrom', 'createdTo'],
  expectedClose: ['expectedCloseFrom', 'expectedCloseTo'],
  closed: ['closedFrom', 'closedTo'],
  account: ['accountId'],
  contact: ['contactId'],
  search: ['q'],
};

/** A filter that is set, in words. */
export interface Chip {
  readonly kind: FilterKind;
  readonly label: string;
}

/** How what an address names by id is called. */
export interface Names {
  readonly currency: string;
  readonly locale: string | undefined;
  readonly stages: readonly Pick<Stage, 'id' | 'name'>[];
  readonly member: (id: string) => string | null;
  readonly agent: (id: string) => string | null;
  /** undefined: it is being read */
  readonly account: (id: string) => string | null | undefined;
  readonly contact: (id: string) => string | null | undefined;
}

/** The filters of an address as chips, in a fixed order. */
export function chipsOf(search: BoardSearch, names: Names): Chip[] {
  return filterKinds.flatMap((kind) => {
    const value = valueOf(kind, search, names);
    return value === null ? [] : [{ kind, label: `${text.kinds[kind]}: ${value}` }];
  });
}

/** The address without these filters. */
export function cleared(search: BoardSearch, kinds: readonly FilterKind[] = filterKinds): BoardSearch {
  const kept = { ...search };
  for (const kind of kinds) for (const key of keysOf[kind]) delete kept[key];
  return kept;
}

function valueOf(kind: FilterKind, search: BoardSearch, names: Names): string | null {
  if (keysOf[kind].every((key) => search[key] === undefined)) return null;
  switch (kind) {
    case 'status':
      return (search.status ?? []).map((status) => text.statuses[status]).join(', ');
    case 'stage':
      return names.stages.find(({ id }) => id === search.stageId)?.name ?? text.unknown;
    case 'owner':
      return search.repId === 'none' ? text.unassigned : (names.member(search.repId ?? '') ?? text.unknown);
    case 'agent':
      return names.agent(search.agentId ?? '') ?? text.unknown;
    case 'source':
      return search.source === 'none' ? text.noSource : (search.source ?? '');
    case 'tag':
      return search.tag ?? '';
    case 'value':
      return rangeText(search.valueMin, search.valueMax, (amount) =>
        moneyText({ amount, currency: names.currency }, names.locale),
      );
    case 'followUp':
      return search.followUp ? text.followUps[search.followUp] : '';
    case 'created':
      return daysText(search.createdFrom, search.createdTo, names);
    case 'expectedClose':
      return daysText(search.expectedCloseFrom, search.expectedCloseTo, names);
    case 'closed':
      return daysText(search.closedFrom, search.closedTo, names);
    case 'account':
      return search.accountId === 'none' ? text.followUps.none : partyText(names.account(search.accountId ?? ''));
    case 'contact':
      return search.contactId === 'none' ? text.followUps.none : partyText(names.contact(search.contactId ?? ''));
    case 'search':
      return `“${search.q ?? ''}”`;
  }
}

const partyText = (name: string | null | undefined): string =>
  name === undefined ? text.reading : (name ?? text.unknown);

const daysText = (from: string | undefined, to: string | undefined, { locale }: Names): string =>
  rangeText(from, to, (day) => calendarDateText(day, locale));

function rangeText<Bound>(from: Bound | undefined, to: Bound | undefined, say: (bound: Bound) => string): string {
  if (from === undefined) return to === undefined ? '' : text.upTo(say(to));
  return to === undefined ? text.from(say(from)) : text.between(say(from), say(to));
}
