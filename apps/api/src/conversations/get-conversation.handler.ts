import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { ConversationReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { inboxItem } from './conversation-view.js';
import { type InboxItemDto } from './conversation.dto.js';

/** One conversation. */
export class GetConversation extends ReadRequest<InboxItemDto, ReadDto & { readonly conversationId: string }> {}

@QueryHandler(GetConversation)
export class GetConversationHandler implements IQueryHandler<GetConversation> {
  constructor(private readonly conversations: ConversationReader) {}

  async execute({ principal, parameters }: GetConversation): Promise<Answer<InboxItemDto>> {
    const { conversationId } = parameters;
    const { conversation, ...freshness } = await this.conversations.find(principal.organizationId, conversationId, {
      after: afterOf(parameters),
    });
    if (!conversation) throw new HttpProblem('conversation_not_found', { conversationId });
    return readAnswer(inboxItem(conversation), freshness, conversation.revision);
  }
}
