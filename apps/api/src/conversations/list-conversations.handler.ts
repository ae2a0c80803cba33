import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ConversationReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, pageOf } from '../request/read.dto.js';
import { inboxItem } from './conversation-view.js';
import { type InboxDto } from './conversation.dto.js';
import { type ListConversationsDto } from './list-conversations.dto.js';
import { revised } from '../request/revised.js';

/** A page of the inbox. */
export class ListConversations extends ReadRequest<InboxDto, ListConversationsDto> {}

@QueryHandler(ListConversations)
export class ListConversationsHandler implements IQueryHandler<ListConversations> {
  constructor(private readonly conversations: ConversationReader) {}

  async execute({ principal, parameters }: ListConversations): Promise<Answer<InboxDto>> {
    const { channelId, teamId, contactId, q, unanswered, unread } = parameters;
    const { items, nextCursor, ...freshness } = await this.conversations.list(principal.organizationId, {
      filter: { channelId, teamId, contactId, q, unanswered, unread },
      after: afterOf(parameters),
      ...pageOf(parameters),
    });
    return readAnswer({ items: items.map(revised(inboxItem)), nextCursor }, freshness);
  }
}
