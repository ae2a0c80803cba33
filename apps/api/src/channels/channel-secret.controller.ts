import { Body, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads, Writes } from '../request/route.js';
import { Query } from '@nestjs/common';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { WriteDto } from '../request/write.dto.js';
import { ChannelController, ChannelId } from './channel-route.js';
import { GetChannelSecret } from './get-channel-secret.handler.js';
import { RotateChannelSecret } from './rotate-channel-secret.handler.js';
import { ChannelSecretDto } from './channel.dto.js';

@ChannelController()
export class ChannelSecretController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** What the channel's provider signs its requests with (Standard Webhooks). */
  @Get('secret')
  @Reads('channel-secrets:read', ChannelSecretDto, 'channel_not_found')
  getChannelSecret(@Caller() principal: Principal, @ChannelId() channelId: string, @Query() query: ReadDto) {
    return this.queries.execute(new GetChannelSecret(principal, { ...query, channelId }));
  }

  /** Makes a new secret: what the provider signs with the old one is refused from here on. */
  @Post('secret')
  @Writes('channel-secrets:write', ChannelSecretDto, 'channel_not_found')
  rotateChannelSecret(@ChannelId() channelId: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new RotateChannelSecret(channelId, request));
  }
}
