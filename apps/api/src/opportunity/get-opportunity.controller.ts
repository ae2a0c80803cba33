import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { GetOpportunityDto } from './get-opportunity.dto.js';
import { GetOpportunity } from './get-opportunity.handler.js';
import { OpportunityDetailsDto } from './opportunity-details.dto.js';
import { OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class GetOpportunityController {
  constructor(private readonly queries: QueryBus) {}

  /** A deal, as it is or (`asOf`) as it was. Its ETag is what a write takes as If-Match. Names only of the present one. */
  @Get()
  @Reads('deals:read', OpportunityDetailsDto, 'opportunity_not_found')
  getOpportunity(@Caller() principal: Principal, @OpportunityId() id: string, @Query() query: GetOpportunityDto) {
    return this.queries.execute(new GetOpportunity(principal, { ...query, id }));
  }
}
