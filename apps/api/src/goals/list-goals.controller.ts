import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { GoalsDto } from './goal.dto.js';
import { ListGoalsDto } from './list-goals.dto.js';
import { ListGoals } from './list-goals.handler.js';

@ApiTags('goals')
@Controller('v1/goals')
export class ListGoalsController {
  constructor(private readonly queries: QueryBus) {}

  /** A page of goals and how far they are reached, the latest periods first. Closers see their own and those of their teams. */
  @Get()
  @Reads('figures:read', GoalsDto, 'unknown_field', 'invalid_request', 'invalid_cursor', 'period_start_invalid')
  listGoals(@Caller() principal: Principal, @Query() query: ListGoalsDto) {
    return this.queries.execute(new ListGoals(principal, query));
  }
}
