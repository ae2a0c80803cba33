import { Body, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { WriteDto } from '../request/write.dto.js';
import { ChannelRequest } from './channel-request.js';
import { ChangesChannel, ChannelController, ChannelId } from './channel-route.js';

@ChannelController()
export class RemoveChannelController {
  constructor(private readonly commands: CommandBus) {}

  /** Removes the channel, from all teams too. Deals and conversations keep it. The answer is the channel as it was. */
  @Delete()
  @ChangesChannel()
  removeChannel(@ChannelId() channelId: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new ChannelRequest({ type: 'remove_channel', channelId }, request));
  }
}
