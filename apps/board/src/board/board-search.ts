import { type Routes } from '#api-client';
import { type BoardFilters } from './board-filters.js';
import { dayOf, integerOf, oneOf, severalOf, textOf, known } from './search-values.js';

/** What a deal that is opened is opened for: the control that gets the focus. */
export const acts = ['move', 'won', 'lost', 'owner', 'follow-up', 'value', 'edit', 'delete'] as const;

/** The tabs of a deal. */
export const dealTabs = ['timeline', 'conversation', 'jobs', 'details'] as const;

/** How a deal stands; `any`: whichever. */
export const statuses = ['any', 'open', 'won', 'lost', 'abandoned'] as const;

/** What is due on a deal. */
export const followUps = ['overdue', 'today', 'upcoming', 'none'] as const;

/** What the rows of the table go by. */
export type Sort = NonNullable<NonNullable<Routes['/v1/opportunities']['get']['parameters']['query']>['sort']>;

const sorts: readonly Sort[] = [
  'createdAt',
  'lastActivityAt',
  'value',
  'expectedCloseDate',
  'name',
  '-createdAt',
  '-lastActivityAt',
  '-value',
  '-expectedCloseDate',
  '-name',
];

/** What of the board stands in its address. */
export interface BoardSearch extends BoardFilters {
  /** absent: the default pipeline, or the funnel of the team */
  readonly pipelineId?: string;
  readonly view?: 'table';
  /** of the table: the one stage shown */
  readonly stageId?: string;
  /** of the table; absent: the newest first */
  readonly sort?: Sort;
  /** of the deal that is open */
  readonly act?: (typeof acts)[number];
  /** of the deal that is open; absent: the timeline */
  readonly dealTab?: (typeof dealTabs)[number];
}

/** The search of an address; what it does not know is left out. */
export function boardSearch(search: Record<string, unknown>): BoardSearch {
  return known({
    pipelineId: textOf(search.pipelineId),
    view: search.view === 'table' ? 'table' : undefined,
    stageId: textOf(search.stageId),
    sort: oneOf(sorts, search.sort),
    act: oneOf(acts, search.act),
    dealTab: oneOf(dealTabs, search.dealTab),
    ...filtersIn(search),
  });
}

const filtersIn = (search: Record<string, unknown>): BoardFilters => ({
  status: severalOf(statuses, search.status),
  repId: textOf(search.repId),
  agentId: textOf(search.agentId),
  teamId: textOf(search.teamId),
  accountId: textOf(search.accountId),
  contactId: textOf(search.contactId),
  source: textOf(search.source),
  tag: textOf(search.tag),
  q: textOf(search.q),
  valueMin: integerOf(search.valueMin),
  valueMax: integerOf(search.valueMax),
  createdFrom: dayOf(search.createdFrom),
  createdTo: dayOf(search.createdTo),
  closedFrom: dayOf(search.closedFrom),
  closedTo: dayOf(search.closedTo),
  expectedCloseFrom: dayOf(search.expectedCloseFrom),
  expectedCloseTo: dayOf(search.expectedCloseTo),
  followUp: oneOf(followUps, search.followUp),
});

/** What of the address narrows the cards. */
export function filtersOf(search: BoardSearch): BoardFilters {
  return known(filtersIn({ ...search }));
}
