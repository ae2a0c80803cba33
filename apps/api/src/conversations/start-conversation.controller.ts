import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { derivedId } from '../request/derived-id.js';
import { Creates } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { MessageTakenDto } from './conversation.dto.js';
import { StartConversationDto } from './start-conversation.dto.js';
import { StartConversation } from './start-conversation.handler.js';

@ApiTags('conversations')
@Controller('v1/conversations')
export class StartConversationController {
  constructor(private readonly commands: CommandBus) {}

  /** Writes to a contact over a channel. Where they have a conversation over it, that one goes on. */
  @Post()
  @Creates(
    'conversations:write',
    MessageTakenDto,
    'contact_not_found',
    'channel_not_found',
    'text_required',
    'no_address_for_channel',
    'address_of_other_contact',
  )
  startConversation(@Body() body: StartConversationDto, @Sent() request: WriteRequest) {
    const { messageId = derivedId('message', request), ...fields } = fieldsOf(body);
    return this.commands.execute(new StartConversation({ messageId, ...fields }, request));
  }
}
