import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { PageDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { GoalController, GoalId } from './goal-route.js';
import { GoalDealsDto } from './goal.dto.js';
import { ListGoalDeals } from './list-goal-deals.handler.js';

@GoalController()
export class ListGoalDealsController {
  constructor(private readonly queries: QueryBus) {}

  /** The won deals of which something was booked for the goal, those of the latest day first, with how much. */
  @Get('deals')
  @Reads('figures:read', GoalDealsDto, 'goal_not_found', 'invalid_cursor')
  listGoalDeals(@Caller() principal: Principal, @GoalId() goalId: string, @Query() query: PageDto) {
    return this.queries.execute(new ListGoalDeals(principal, { ...query, goalId }));
  }
}
