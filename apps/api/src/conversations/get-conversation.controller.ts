import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { ConversationController, ConversationId } from './conversation-route.js';
import { InboxItemDto } from './conversation.dto.js';
import { GetConversation } from './get-conversation.handler.js';

@ConversationController()
export class GetConversationController {
  constructor(private readonly queries: QueryBus) {}

  /** One conversation. Its ETag is what a write takes as If-Match. */
  @Get()
  @Reads('conversations:read', InboxItemDto, 'conversation_not_found')
  getConversation(@Caller() principal: Principal, @ConversationId() conversationId: string, @Query() query: ReadDto) {
    return this.queries.execute(new GetConversation(principal, { ...query, conversationId }));
  }
}
