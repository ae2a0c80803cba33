import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiHeader, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Channel } from '#domain';
import { May } from '../access/may.js';
import { ApiProblems } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { ChannelSignatureGuard, SignedFor } from './channel-signature.guard.js';
import { MessageReceivedDto, ReceiveMessageDto } from './receive-message.dto.js';
import { ReceiveMessage } from './receive-message.handler.js';

@ApiTags('conversations')
@Controller('v1/channels/:organizationId/:channelId/messages')
export class ReceiveMessageController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Takes a message in. It needs no token: the channel's provider signs it by the [Standard Webhooks](https://www.standardwebhooks.com)
   * scheme with the channel's secret (`GET /v1/channels/{id}/secret` shows it with this address). The sender is known by
   * phone or email, or becomes a contact. The same message again gets the first answer again.
   */
  @Post()
  @HttpCode(200)
  @May('public')
  @UseGuards(ChannelSignatureGuard)
  @ApiParam({ name: 'channelId', type: String, format: 'uuid' })
  @ApiParam({ name: 'organizationId', type: String, format: 'uuid' })
  @ApiHeader({ name: 'webhook-id', required: true })
  @ApiHeader({
    name: 'webhook-timestamp',
    required: true,
    description: 'Seconds since 1970; five minutes off at most.',
  })
  @ApiHeader({ name: 'webhook-signature', required: true, example: 'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=' })
  @ApiOkResponse({ type: MessageReceivedDto })
  @ApiProblems(
    'invalid_request',
    'unknown_field',
    'signature_invalid',
    'channel_not_found',
    'too_large',
    'log_unavailable',
  )
  receiveMessage(@SignedFor() channel: Channel, @Body() body: ReceiveMessageDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new ReceiveMessage(channel, body, request));
  }
}
