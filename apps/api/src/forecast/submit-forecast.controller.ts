import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { SubmittedForecastDto } from './submission.dto.js';
import { SubmitForecastDto } from './submit-forecast.dto.js';
import { SubmitForecast } from './submit-forecast.handler.js';

@ApiTags('forecast')
@Controller('v1/forecast/submissions')
export class SubmitForecastController {
  constructor(private readonly commands: CommandBus) {}

  /** Freezes a forecast as it is: its figures, and the open deals with their values, categories and probabilities. */
  @Post()
  @Creates(
    'forecasts:write',
    SubmittedForecastDto,
    'already_exists',
    'forecast_not_yours',
    'member_not_found',
    'member_removed',
    'team_not_found',
    'team_closed',
    'period_start_invalid',
    'forecast_too_large',
    'not_reached',
    'model_unavailable',
  )
  submitForecast(@Body() body: SubmitForecastDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new SubmitForecast(fieldsOf(body), request));
  }
}
