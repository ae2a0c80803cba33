import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { OpportunitiesDto } from '../opportunity/opportunity-details.dto.js';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { TimeInStageDealsDto } from './figure-deals.dto.js';
import { ListTimeInStageDeals } from './list-time-in-stage-deals.handler.js';

@ApiTags('analytics')
@Controller('v1/analytics/time-in-stage/deals')
export class ListTimeInStageDealsController {
  constructor(private readonly queries: QueryBus) {}

  /** The deals behind a stage's ended visits, each once, those that left last first. */
  @Get()
  @Reads('figures:read', OpportunitiesDto, 'filter_not_supported', 'invalid_cursor')
  listTimeInStageDeals(@Caller() principal: Principal, @Query() query: TimeInStageDealsDto) {
    return this.queries.execute(new ListTimeInStageDeals(principal, query));
  }
}
