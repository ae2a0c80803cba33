import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { OpportunitiesDto } from '../opportunity/opportunity-details.dto.js';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { ForecastDealsDto } from './forecast.dto.js';
import { ListForecastDeals } from './list-forecast-deals.handler.js';

@ApiTags('forecast')
@Controller('v1/forecast/deals')
export class ListForecastDealsController {
  constructor(private readonly queries: QueryBus) {}

  /** The deals behind a part of a forecast: booked ones, the latest first, or open ones, the soonest expected first. */
  @Get()
  @Reads('figures:read', OpportunitiesDto, 'unknown_field', 'invalid_request', 'period_start_invalid', 'invalid_cursor')
  listForecastDeals(@Caller() principal: Principal, @Query() query: ForecastDealsDto) {
    return this.queries.execute(new ListForecastDeals(principal, query));
  }
}
