import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { autonomyStreams } from '#domain';
import { RecordCommands } from '../log/record-commands.js';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { agentIn, autonomyView } from './agent-view.js';
import { type AgentDto } from './agent.dto.js';
import { AgentRequest, AutonomyRequest } from './autonomy-request.js';
import { type AutonomyDto } from './autonomy.dto.js';

const stream = { streams: autonomyStreams, id: '', world: () => ({}) } as const;

/** How commands to AI agents are decided. The answer is the agent as it then is. */
@CommandHandler(AgentRequest)
export class AgentRequestHandler implements ICommandHandler<AgentRequest> {
  constructor(private readonly records: RecordCommands) {}

  async execute({ command, request }: AgentRequest): Promise<Answer<AgentDto>> {
    const { agentId: recordId } = command;
    const isNew = command.type === 'register_agent';
    const written = await this.records.execute({ ...stream, recordId, commands: [command], request, isNew });
    return writeAnswer(written, (state) => agentIn(state, recordId), isNew ? 201 : 200);
  }
}

/** How commands about what agents may do are decided. */
@CommandHandler(AutonomyRequest)
export class AutonomyRequestHandler implements ICommandHandler<AutonomyRequest> {
  constructor(private readonly records: RecordCommands) {}

  async execute({ command, request }: AutonomyRequest): Promise<Answer<AutonomyDto>> {
    const written = await this.records.execute({ ...stream, recordId: '', commands: [command], request });
    return writeAnswer(written, autonomyView);
  }
}
