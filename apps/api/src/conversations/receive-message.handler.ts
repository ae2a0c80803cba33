import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Channel } from '#domain';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { IncomingMessages, type IncomingMessage } from './incoming-messages.js';
import { type MessageReceivedDto } from './receive-message.dto.js';
import { conversationView } from './conversation-view.js';

/** Take in a message that a channel's provider signed. */
export class ReceiveMessage extends Command<Answer<MessageReceivedDto>> {
  constructor(
    readonly channel: Channel,
    readonly message: IncomingMessage,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(ReceiveMessage)
export class ReceiveMessageHandler implements ICommandHandler<ReceiveMessage> {
  constructor(private readonly messages: IncomingMessages) {}

  async execute({ channel, message, request }: ReceiveMessage): Promise<Answer<MessageReceivedDto>> {
    const { messageId, written } = await this.messages.take(channel, message, request);
    return writeAnswer(written, (state) => ({ messageId, conversationId: conversationView(state).id }));
  }
}
