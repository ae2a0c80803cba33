import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { InboxDto } from './conversation.dto.js';
import { ListConversationsDto } from './list-conversations.dto.js';
import { ListConversations } from './list-conversations.handler.js';

@ApiTags('conversations')
@Controller('v1/conversations')
export class ListConversationsController {
  constructor(private readonly queries: QueryBus) {}

  /** A page of the inbox: conversations, newest activity first. */
  @Get()
  @Reads('conversations:read', InboxDto, 'invalid_cursor')
  listConversations(@Caller() principal: Principal, @Query() query: ListConversationsDto) {
    return this.queries.execute(new ListConversations(principal, query));
  }
}
