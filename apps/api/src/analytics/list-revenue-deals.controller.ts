import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { OpportunitiesDto } from '../opportunity/opportunity-details.dto.js';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { RevenueDealsDto } from './figure-deals.dto.js';
import { ListRevenueDeals } from './list-revenue-deals.handler.js';

@ApiTags('analytics')
@Controller('v1/analytics/revenue/deals')
export class ListRevenueDealsController {
  constructor(private readonly queries: QueryBus) {}

  /** The deals behind the revenue events of a kind, or behind booked revenue, each once, those of the latest day first. */
  @Get()
  @Reads('figures:read', OpportunitiesDto, 'filter_not_supported', 'invalid_cursor')
  listRevenueDeals(@Caller() principal: Principal, @Query() query: RevenueDealsDto) {
    return this.queries.execute(new ListRevenueDeals(principal, query));
  }
}
