import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { ForecastDto, GetForecastDto } from './forecast.dto.js';
import { GetForecast } from './get-forecast.handler.js';

@ApiTags('forecast')
@Controller('v1/forecast')
export class GetForecastController {
  constructor(private readonly queries: QueryBus) {}

  /** What is expected of a period: what is closed, and the open deals by their expected close date and probability. */
  @Get()
  @Reads(
    'figures:read',
    ForecastDto,
    'unknown_field',
    'invalid_request',
    'period_start_invalid',
    'member_not_found',
    'team_not_found',
  )
  getForecast(@Caller() principal: Principal, @Query() query: GetForecastDto) {
    return this.queries.execute(new GetForecast(principal, query));
  }
}
