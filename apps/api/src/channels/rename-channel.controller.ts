import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { ChannelRequest } from './channel-request.js';
import { ChangesChannel, ChannelController, ChannelId } from './channel-route.js';
import { RenameChannelDto } from './rename-channel.dto.js';

@ChannelController()
export class RenameChannelController {
  constructor(private readonly commands: CommandBus) {}

  /** Gives the channel another name. */
  @Post('name')
  @ChangesChannel('name_taken', 'name_required')
  renameChannel(@ChannelId() channelId: string, @Body() body: RenameChannelDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new ChannelRequest({ type: 'rename_channel', channelId, ...fieldsOf(body) }, request));
  }
}
