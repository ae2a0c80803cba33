import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { ChannelSecrets } from './channel-secrets.js';
import { channelIn } from './channel-view.js';
import { ChannelWrites } from './channel-writes.js';
import { type ChannelSecretDto } from './channel.dto.js';

/** Make a new secret of a channel. */
export class RotateChannelSecret extends Command<Answer<ChannelSecretDto>> {
  constructor(
    readonly channelId: string,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(RotateChannelSecret)
export class RotateChannelSecretHandler implements ICommandHandler<RotateChannelSecret> {
  constructor(
    private readonly channels: ChannelWrites,
    private readonly secrets: ChannelSecrets,
  ) {}

  async execute({ channelId, request }: RotateChannelSecret): Promise<Answer<ChannelSecretDto>> {
    const written = await this.channels.execute({ type: 'rotate_channel_secret', channelId }, request);
    const secret = await this.secrets.of(request.principal.organizationId, channelIn(written.state, channelId));
    return writeAnswer(written, () => secret);
  }
}
