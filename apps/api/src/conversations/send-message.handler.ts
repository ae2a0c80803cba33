import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type SendMessage as Sending } from '#domain';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { ConversationCommands } from './conversation-commands.js';
import { takenBy } from './conversation-view.js';
import { type MessageTakenDto } from './conversation.dto.js';

/** Write to the contact of a conversation. */
export class SendMessage extends Command<Answer<MessageTakenDto>> {
  constructor(
    readonly conversationId: string,
    readonly command: Sending,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(SendMessage)
export class SendMessageHandler implements ICommandHandler<SendMessage> {
  constructor(private readonly conversations: ConversationCommands) {}

  async execute({ conversationId, command, request }: SendMessage): Promise<Answer<MessageTakenDto>> {
    const written = await this.conversations.write(conversationId, command, request);
    return writeAnswer(written, takenBy(command.messageId), 201);
  }
}
