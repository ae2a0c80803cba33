import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { OpportunityReader } from '#projections';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, pageOf } from '../request/read.dto.js';
import { type ListOpportunitiesDto } from './list-opportunities.dto.js';
import { opportunityDetails } from './opportunity-details.js';
import { type OpportunitiesDto } from './opportunity-details.dto.js';
import { filterOf, sortOf } from './opportunity-filter.js';

/** A page of the deals that the caller may see. */
export class ListOpportunities extends ReadRequest<OpportunitiesDto, ListOpportunitiesDto> {}

@QueryHandler(ListOpportunities)
export class ListOpportunitiesHandler implements IQueryHandler<ListOpportunities> {
  constructor(
    private readonly opportunities: OpportunityReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: ListOpportunities): Promise<Answer<OpportunitiesDto>> {
    const { items, nextCursor, ...freshness } = await this.opportunities.list(principal.organizationId, {
      filter: filterOf(parameters),
      sort: sortOf(parameters),
      visibility: await this.visibilities.of(principal),
      after: afterOf(parameters),
      ...pageOf(parameters),
    });
    return readAnswer({ items: items.map(opportunityDetails), nextCursor }, freshness);
  }
}
