import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { ConversationsOfOpportunityDto } from './list-conversations-of-opportunity.dto.js';
import { ListConversationsOfOpportunity } from './list-conversations-of-opportunity.handler.js';
import { OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class ListConversationsOfOpportunityController {
  constructor(private readonly queries: QueryBus) {}

  /** All conversations of the deal's present contact, newest activity first, the one that the deal is linked to marked. */
  @Get('conversations')
  @Reads('deals:read', ConversationsOfOpportunityDto, 'opportunity_not_found')
  listConversationsOfOpportunity(@Caller() principal: Principal, @OpportunityId() id: string, @Query() query: ReadDto) {
    return this.queries.execute(new ListConversationsOfOpportunity(principal, { ...query, id }));
  }
}
