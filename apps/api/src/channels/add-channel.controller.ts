import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { derivedId } from '../request/derived-id.js';
import { Creates } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { AddChannelDto } from './add-channel.dto.js';
import { ChannelRequest } from './channel-request.js';
import { ChannelDto } from './channel.dto.js';

@ApiTags('channels')
@Controller('v1/channels')
export class AddChannelController {
  constructor(private readonly commands: CommandBus) {}

  /** Sets up where the organization can be written to or called. Give it to teams next. */
  @Post()
  @Creates('organization:write', ChannelDto, 'already_exists', 'name_taken', 'name_required', 'text_required')
  addChannel(@Body() body: AddChannelDto, @Sent() request: WriteRequest) {
    const { id: channelId = derivedId('channel', request), ...fields } = fieldsOf(body);
    return this.commands.execute(new ChannelRequest({ type: 'add_channel', channelId, ...fields }, request));
  }
}
