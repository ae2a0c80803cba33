import { Command } from '@nestjs/cqrs';
import { type RemoveGoal, type SetGoal } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type GoalDto } from './goal.dto.js';

/** A request to set or remove a goal: the domain's command, and what the caller sent with it. */
export class GoalRequest extends Command<Answer<GoalDto>> {
  constructor(
    readonly command: SetGoal | RemoveGoal,
    readonly request: WriteRequest,
  ) {
    super();
  }
}
