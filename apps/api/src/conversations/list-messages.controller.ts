import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { PageDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { ConversationController, ConversationId } from './conversation-route.js';
import { MessagesDto } from './list-messages.dto.js';
import { ListMessages } from './list-messages.handler.js';

@ConversationController()
export class ListMessagesController {
  constructor(private readonly queries: QueryBus) {}

  /** A page of messages, newest first. Its cursors lead to older and to newer ones. */
  @Get('messages')
  @Reads('conversations:read', MessagesDto, 'conversation_not_found', 'invalid_cursor')
  listMessages(@Caller() principal: Principal, @ConversationId() conversationId: string, @Query() query: PageDto) {
    return this.queries.execute(new ListMessages(principal, { ...query, conversationId }));
  }
}
