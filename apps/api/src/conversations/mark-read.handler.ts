import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ReadConversation } from '#domain';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { ConversationCommands } from './conversation-commands.js';
import { conversationView } from './conversation-view.js';
import { type ConversationDto } from './conversation.dto.js';

/** Say that received messages were read. */
export class MarkRead extends Command<Answer<ConversationDto>> {
  constructor(
    readonly conversationId: string,
    readonly command: ReadConversation,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(MarkRead)
export class MarkReadHandler implements ICommandHandler<MarkRead> {
  constructor(private readonly conversations: ConversationCommands) {}

  async execute({ conversationId, command, request }: MarkRead): Promise<Answer<ConversationDto>> {
    return writeAnswer(await this.conversations.write(conversationId, command, request), conversationView);
  }
}
