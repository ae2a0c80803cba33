import { Body, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Writes } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { WriteDto } from '../request/write.dto.js';
import { GoalRequest } from './goal-request.js';
import { GoalController, GoalId } from './goal-route.js';
import { GoalDto } from './goal.dto.js';

@GoalController()
export class RemoveGoalController {
  constructor(private readonly commands: CommandBus) {}

  /** Takes the goal away. The answer is the goal as it was. */
  @Delete()
  @Writes('goals:write', GoalDto, 'goal_not_found')
  removeGoal(@GoalId() goalId: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new GoalRequest({ type: 'remove_goal', goalId }, request));
  }
}
