import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { automationStreams } from '#domain';
import { automationWorld } from '#world';
import { RecordCommands } from '../log/record-commands.js';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { AutomationRequest } from './automation-request.js';
import { automationIn } from './automation-view.js';
import { type AutomationDto } from './automation.dto.js';

/** How commands to rules are decided. The answer is the rule as it then is, or was. */
@CommandHandler(AutomationRequest)
export class AutomationRequestHandler implements ICommandHandler<AutomationRequest> {
  constructor(private readonly records: RecordCommands) {}

  async execute({ command, request }: AutomationRequest): Promise<Answer<AutomationDto>> {
    const { ruleId: recordId, type } = command;
    const isNew = type === 'add_automation';
    const written = await this.records.execute({
      streams: automationStreams,
      id: '',
      recordId,
      commands: [command],
      request,
      world: automationWorld,
      isNew,
    });
    return writeAnswer(written, (state) => automationIn(state, recordId), isNew ? 201 : 200);
  }
}
