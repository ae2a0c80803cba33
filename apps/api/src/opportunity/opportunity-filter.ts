import { type OpportunityFilter, type OpportunitySort, opportunitySorts } from '#projections';
import { type ListOpportunitiesDto } from './list-opportunities.dto.js';

/** The filter that a query asks for. */
export const filterOf = (query: ListOpportunitiesDto): OpportunityFilter => ({
  pipelineId: query.pipelineId,
  stageId: query.stageId,
  status: statusOf(query.status),
  repId: orNone(query.repId),
  agentId: orNone(query.agentId),
  teamId: orNone(query.teamId),
  accountId: orNone(query.accountId),
  contactId: orNone(query.contactId),
  source: orNone(query.source),
  tag: query.tag,
  externalId: query.externalId,
  value: { min: query.valueMin, max: query.valueMax },
  created: { from: query.createdFrom, to: query.createdTo },
  closed: { from: query.closedFrom, to: query.closedTo },
  expectedClose: { from: query.expectedCloseFrom, to: query.expectedCloseTo },
  followUp: query.followUp,
});

/** The order that a query asks for. */
export function sortOf({ sort }: ListOpportunitiesDto): { by: OpportunitySort; descending: boolean } | undefined {
  const by = opportunitySorts.find((field) => field === sort?.replace('-', ''));
  return by && sort ? { by, descending: sort.startsWith('-') } : undefined;
}

const orNone = (value: string | undefined): string | null | undefined => (value === 'none' ? null : value);

function statusOf(statuses: ListOpportunitiesDto['status']): OpportunityFilter['status'] {
  if (statuses === undefined) return undefined;
  return statuses.includes('any') ? 'any' : statuses.filter((status) => status !== 'any');
}
