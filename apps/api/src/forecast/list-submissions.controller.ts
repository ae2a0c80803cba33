import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { ListGoalsDto } from '../goals/list-goals.dto.js';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { ListSubmissions } from './list-submissions.handler.js';
import { SubmissionsDto } from './submission.dto.js';

@ApiTags('forecast')
@Controller('v1/forecast/submissions')
export class ListSubmissionsController {
  constructor(private readonly queries: QueryBus) {}

  /** A page of submitted forecasts and how accurate they turned out, the latest first. */
  @Get()
  @Reads('figures:read', SubmissionsDto, 'unknown_field', 'invalid_request', 'invalid_cursor', 'period_start_invalid')
  listSubmissions(@Caller() principal: Principal, @Query() query: ListGoalsDto) {
    return this.queries.execute(new ListSubmissions(principal, query));
  }
}
