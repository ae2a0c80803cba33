import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { goalsStreams } from '#domain';
import { RecordCommands } from '../log/record-commands.js';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { GoalRequest } from './goal-request.js';
import { goalIn } from './goal-view.js';
import { type GoalDto } from './goal.dto.js';

/** How commands to goals are decided. The answer is the goal as it then is, or was. */
@CommandHandler(GoalRequest)
export class GoalRequestHandler implements ICommandHandler<GoalRequest> {
  constructor(private readonly records: RecordCommands) {}

  async execute({ command, request }: GoalRequest): Promise<Answer<GoalDto>> {
    const { goalId, type } = command;
    const isNew = type === 'set_goal';
    const written = await this.records.execute({
      streams: goalsStreams,
      id: '',
      recordId: goalId,
      commands: [command],
      request,
      world: (catalogue) => catalogue,
      isNew,
    });
    return writeAnswer(written, (state) => goalIn(state, goalId), isNew ? 201 : 200);
  }
}
