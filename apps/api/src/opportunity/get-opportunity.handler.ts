import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { OpportunityReader } from '#projections';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf } from '../request/read.dto.js';
import { type GetOpportunityDto } from './get-opportunity.dto.js';
import { OpportunityHistory } from './opportunity-history.js';
import { opportunityDetails } from './opportunity-details.js';
import { type OpportunityDetailsDto } from './opportunity-details.dto.js';
import { type OpportunityDto } from './opportunity.dto.js';

/** One deal, as it is or as it was. */
export class GetOpportunity extends ReadRequest<
  OpportunityDetailsDto | OpportunityDto,
  GetOpportunityDto & { readonly id: string }
> {}

@QueryHandler(GetOpportunity)
export class GetOpportunityHandler implements IQueryHandler<GetOpportunity> {
  constructor(
    private readonly opportunities: OpportunityReader,
    private readonly visibilities: Visibilities,
    private readonly history: OpportunityHistory,
  ) {}

  async execute({ principal, parameters }: GetOpportunity): Promise<Answer<OpportunityDetailsDto | OpportunityDto>> {
    const { id, asOf, basis = 'recorded' } = parameters;
    if (asOf !== undefined) return this.history.asOf(principal, id, momentOf(asOf, basis));
    const options = { visibility: await this.visibilities.of(principal), after: afterOf(parameters) };
    const { opportunity, ...freshness } = await this.opportunities.find(principal.organizationId, id, options);
    if (!opportunity) return this.history.ofDeleted(principal, id);
    return readAnswer(opportunityDetails(opportunity), freshness, opportunity.revision);
  }
}

const momentOf = (asOf: string, basis: 'recorded' | 'occurred') =>
  /^\d+$/.test(asOf) ? { position: BigInt(asOf) } : { instant: new Date(asOf).toISOString(), basis };
