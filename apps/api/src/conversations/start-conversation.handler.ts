import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { takenBy } from './conversation-view.js';
import { type MessageTakenDto } from './conversation.dto.js';
import { OutgoingConversations, type OutgoingMessage } from './outgoing-conversations.js';

/** Write to a contact over a channel. */
export class StartConversation extends Command<Answer<MessageTakenDto>> {
  constructor(
    readonly message: OutgoingMessage,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(StartConversation)
export class StartConversationHandler implements ICommandHandler<StartConversation> {
  constructor(private readonly conversations: OutgoingConversations) {}

  async execute({ message, request }: StartConversation): Promise<Answer<MessageTakenDto>> {
    return writeAnswer(await this.conversations.start(message, request), takenBy(message.messageId), 201);
  }
}
