import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { GetGoal } from './get-goal.handler.js';
import { GoalController, GoalId } from './goal-route.js';
import { GoalDetailsDto } from './goal.dto.js';

@GoalController()
export class GetGoalController {
  constructor(private readonly queries: QueryBus) {}

  /** The goal, and how far it is reached. */
  @Get()
  @Reads('figures:read', GoalDetailsDto, 'goal_not_found')
  getGoal(@Caller() principal: Principal, @GoalId() goalId: string, @Query() query: ReadDto) {
    return this.queries.execute(new GetGoal(principal, { ...query, goalId }));
  }
}
