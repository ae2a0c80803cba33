import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { MessageReader, type MessageView } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type PageDto, pageOf } from '../request/read.dto.js';
import { type MessageDto, type MessagesDto } from './list-messages.dto.js';

/** A page of a conversation's messages. */
export class ListMessages extends ReadRequest<MessagesDto, PageDto & { readonly conversationId: string }> {}

@QueryHandler(ListMessages)
export class ListMessagesHandler implements IQueryHandler<ListMessages> {
  constructor(private readonly reader: MessageReader) {}

  async execute({ principal, parameters }: ListMessages): Promise<Answer<MessagesDto>> {
    const { conversationId } = parameters;
    const { messages, ...freshness } = await this.reader.list(principal.organizationId, conversationId, {
      after: afterOf(parameters),
      ...pageOf(parameters),
    });
    if (!messages) throw new HttpProblem('conversation_not_found', { conversationId });
    return readAnswer({ ...messages, items: messages.items.map(messageView) }, freshness);
  }
}

const messageView = ({ outcome, ...message }: MessageView): MessageDto => ({
  ...message,
  outcome: outcome?.outcome ?? null,
  outcomeAt: outcome?.at ?? null,
  reason: outcome?.reason ?? null,
});
