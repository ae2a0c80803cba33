import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { GetWinRate } from './get-win-rate.handler.js';
import { GetWinRateDto, WinRatesDto } from './win-rate.dto.js';

@ApiTags('analytics')
@Controller('v1/analytics/win-rate')
export class GetWinRateController {
  constructor(private readonly queries: QueryBus) {}

  /** How many of the closed deals of a pipeline were won, by count and by value. */
  @Get()
  @Reads('figures:read', WinRatesDto, 'pipeline_not_found', 'filter_not_supported')
  getWinRate(@Caller() principal: Principal, @Query() query: GetWinRateDto) {
    return this.queries.execute(new GetWinRate(principal, query));
  }
}
