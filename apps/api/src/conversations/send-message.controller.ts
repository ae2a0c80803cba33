import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { derivedId } from '../request/derived-id.js';
import { Creates } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { ConversationController, ConversationId } from './conversation-route.js';
import { MessageTakenDto } from './conversation.dto.js';
import { SendMessageDto } from './send-message.dto.js';
import { SendMessage } from './send-message.handler.js';

@ConversationController()
export class SendMessageController {
  constructor(private readonly commands: CommandBus) {}

  /** Writes to the contact. The message is handed to the channel's provider soon after; `messages` shows what became of it. */
  @Post('messages')
  @Creates('conversations:write', MessageTakenDto, 'conversation_not_found', 'channel_not_found', 'text_required')
  sendMessage(@ConversationId() id: string, @Body() body: SendMessageDto, @Sent() request: WriteRequest) {
    const { id: messageId = derivedId('message', request), text } = body;
    return this.commands.execute(new SendMessage(id, { type: 'send_message', messageId, text }, request));
  }
}
