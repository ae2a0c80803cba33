import { type OpportunityFilter, type OpportunitySort, opportunitySorts } from '#projections';
import { type DealFilterDto } from './deal-filter.dto.js';
import { type ListOpportunitiesDto } from './list-opportunities.dto.js';

/** The filter that a list asks for. */
export const filterOf = ({ pipelineId, stageId, ...query }: ListOpportunitiesDto): OpportunityFilter => ({
  pipelineId,
  stageId,
  ...dealFilterOf(query),
});

/** The filter that lists and boards have in common. */
export const dealFilterOf = (query: DealFilterDto): OpportunityFilter => ({
  status: statusOf(query.status),
  repId: orNone(query.repId),
  agentId: orNone(query.agentId),
  teamId: orNone(query.teamId),
  accountId: orNone(query.accountId),
  contactId: orNone(query.contactId),
  source: orNone(query.source),
  tag: query.tag,
  externalId: query.externalId,
  customFields: query.customField?.map((named) => {
    const [fieldId = '', ...value] = named.split(':');
    return { fieldId, value: value.join(':') };
  }),
  value: bounds({ min: query.valueMin, max: query.valueMax }),
  created: bounds({ from: query.createdFrom, to: query.createdTo }),
  closed: bounds({ from: query.closedFrom, to: query.closedTo }),
  expectedClose: bounds({ from: query.expectedCloseFrom, to: query.expectedCloseTo }),
  followUp: query.followUp,
  q: query.q,
});

/** The order that a query asks for. */
export function sortOf({ sort }: ListOpportunitiesDto): { by: OpportunitySort; descending: boolean } | undefined {
  const by = opportunitySorts.find((field) => field === sort?.replace('-', ''));
  return by && sort ? { by, descending: sort.startsWith('-') } : undefined;
}

/** Bounds, where there are any. */
const bounds = <T extends object>(of: T): T | undefined =>
  Object.values(of).every((bound) => bound === undefined) ? undefined : of;

const orNone = (value: string | undefined): string | null | undefined => (value === 'none' ? null : value);

function statusOf(statuses: DealFilterDto['status']): OpportunityFilter['status'] {
  if (statuses === undefined) return undefined;
  return statuses.includes('any') ? 'any' : statuses.filter((status) => status !== 'any');
}
