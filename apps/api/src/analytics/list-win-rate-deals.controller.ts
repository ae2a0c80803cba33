import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { OpportunitiesDto } from '../opportunity/opportunity-details.dto.js';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { WinRateDealsDto } from './figure-deals.dto.js';
import { ListWinRateDeals } from './list-win-rate-deals.handler.js';

@ApiTags('analytics')
@Controller('v1/analytics/win-rate/deals')
export class ListWinRateDealsController {
  constructor(private readonly queries: QueryBus) {}

  /** The deals behind a win rate, or behind what was won or lost of it, those that were closed last first. */
  @Get()
  @Reads('figures:read', OpportunitiesDto, 'filter_not_supported', 'invalid_cursor')
  listWinRateDeals(@Caller() principal: Principal, @Query() query: WinRateDealsDto) {
    return this.queries.execute(new ListWinRateDeals(principal, query));
  }
}
