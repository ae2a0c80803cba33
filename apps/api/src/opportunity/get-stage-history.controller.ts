import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { GetStageHistory } from './get-stage-history.handler.js';
import { OpportunityController, OpportunityId } from './opportunity-route.js';
import { StageHistoryDto } from './stage-history.dto.js';

@OpportunityController()
export class GetStageHistoryController {
  constructor(private readonly queries: QueryBus) {}

  /** Where the deal has been: every visit of a stage, when and by whom it began and ended. */
  @Get('stage-history')
  @Reads('deals:read', StageHistoryDto, 'opportunity_not_found')
  getStageHistory(@Caller() principal: Principal, @OpportunityId() id: string, @Query() query: ReadDto) {
    return this.queries.execute(new GetStageHistory(principal, { ...query, id }));
  }
}
