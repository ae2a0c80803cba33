import { Command } from '@nestjs/cqrs';
import { type ChannelCommand } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type ChannelDto } from './channel.dto.js';

/** A request to set up or change a channel: the domain's command, and what the caller sent with it. */
export class ChannelRequest extends Command<Answer<ChannelDto>> {
  constructor(
    readonly command: ChannelCommand,
    readonly request: WriteRequest,
  ) {
    super();
  }
}
