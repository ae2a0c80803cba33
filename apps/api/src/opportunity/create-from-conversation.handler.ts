import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { conversationStreams, type CreateOpportunity as Creation } from '#domain';
import { CommandExecutor } from '#event-store';
import { HttpProblem } from '#http';
import { type AgentAnswer } from '../agent-jobs/agent-gate.js';
import { type WriteRequest } from '../request/write-request.js';
import { CreateOpportunity } from './create-opportunity.handler.js';

/** Make the deal of a conversation. */
export class CreateFromConversation extends Command<AgentAnswer> {
  constructor(
    readonly conversationId: string,
    readonly fields: Omit<Creation, 'type' | 'contactId' | 'channelId' | 'conversationId'>,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(CreateFromConversation)
export class CreateFromConversationHandler implements ICommandHandler<CreateFromConversation> {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly commands: CommandBus,
  ) {}

  async execute({ conversationId, fields, request }: CreateFromConversation): Promise<AgentAnswer> {
    const { organizationId } = request.principal;
    const { state } = await this.executor.load(conversationStreams, organizationId, conversationId);
    if (!state) throw new HttpProblem('conversation_not_found', { conversationId });
    const { contactId, channelId } = state;
    const command: Creation = {
      type: 'create_opportunity',
      ...fields,
      contactId,
      channelId,
      conversationId,
      channelRequired: true,
    };
    return this.commands.execute(new CreateOpportunity(command, request));
  }
}
