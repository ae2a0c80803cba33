import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { SupposedForecastDto } from './forecast.dto.js';
import { SupposeForecast } from './suppose-forecast.handler.js';
import { SupposeForecastDto } from './suppose.dto.js';

@ApiTags('forecast')
@Controller('v1/forecast/what-if')
export class SupposeForecastController {
  constructor(private readonly queries: QueryBus) {}

  /** The forecast as it is, and as it would be if some deals changed. The rules of deals hold; nothing is written. */
  @Post()
  @HttpCode(200)
  @Reads(
    'figures:read',
    SupposedForecastDto,
    'unknown_field',
    'invalid_request',
    'period_start_invalid',
    'member_not_found',
    'team_not_found',
    'opportunity_not_found',
    'not_open',
    'status_follows_stage',
    'stage_not_in_pipeline',
    'stage_closed',
    'stage_gate',
    'currency_mismatch',
    'value_out_of_range',
    'deal_amount_disabled',
    'probability_out_of_range',
    'log_unavailable',
  )
  supposeForecast(@Caller() principal: Principal, @Body() body: SupposeForecastDto) {
    return this.queries.execute(new SupposeForecast(principal, body));
  }
}
