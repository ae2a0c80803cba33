import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Principal } from '#auth';
import { OpportunityController, OpportunityId } from '../opportunity/opportunity-route.js';
import { Caller } from '../request/caller.js';
import { PageDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { AgentJobsDto } from './agent-job.dto.js';
import { ListAgentJobsOfOpportunity } from './list-agent-jobs-of-opportunity.handler.js';

@OpportunityController()
export class ListAgentJobsOfOpportunityController {
  constructor(private readonly queries: QueryBus) {}

  /** What AI agents did or wanted to do with the deal, newest first. An agent sees its own. */
  @Get('agent-jobs')
  @Reads('deals:read', AgentJobsDto, 'opportunity_not_found', 'invalid_cursor')
  listAgentJobsOfOpportunity(@Caller() principal: Principal, @OpportunityId() id: string, @Query() query: PageDto) {
    return this.queries.execute(new ListAgentJobsOfOpportunity(principal, { ...query, id }));
  }
}
