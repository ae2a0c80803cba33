import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Writes } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { ConversationController, ConversationId } from './conversation-route.js';
import { ConversationDto } from './conversation.dto.js';
import { MarkReadDto } from './mark-read.dto.js';
import { MarkRead } from './mark-read.handler.js';

@ConversationController()
export class MarkReadController {
  constructor(private readonly commands: CommandBus) {}

  /** Says that received messages were read, by whomever. Where that is known, or the message is not among the newest hundred unread ones, nothing changes. */
  @Post('read')
  @Writes('conversations:write', ConversationDto, 'conversation_not_found')
  markConversationRead(@ConversationId() id: string, @Body() body: MarkReadDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new MarkRead(id, { type: 'read_conversation', ...fieldsOf(body) }, request));
  }
}
