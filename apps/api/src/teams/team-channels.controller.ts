import { Body, Delete, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RecordId } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { WriteDto } from '../request/write.dto.js';
import { TeamRequest } from './team-request.js';
import { ChangesTeam, TeamController, TeamId } from './team-route.js';

const ChannelId = () => RecordId('channelId', 'channel_not_found');

@TeamController()
export class TeamChannelsController {
  constructor(private readonly commands: CommandBus) {}

  /** Gives a channel to the team. */
  @Post('channels/:channelId')
  @ChangesTeam('channel_not_found')
  giveChannel(
    @TeamId() teamId: string,
    @ChannelId() channelId: string,
    @Body() _: WriteDto,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(new TeamRequest({ type: 'give_channel', teamId, channelId }, request));
  }

  /** Takes a channel from the team; its deals keep it. */
  @Delete('channels/:channelId')
  @ChangesTeam('channel_not_found')
  takeChannel(
    @TeamId() teamId: string,
    @ChannelId() channelId: string,
    @Body() _: WriteDto,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(new TeamRequest({ type: 'take_channel', teamId, channelId }, request));
  }
}
