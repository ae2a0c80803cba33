import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { ChannelRequest } from './channel-request.js';
import { channelIn, channelView } from './channel-view.js';
import { ChannelWrites } from './channel-writes.js';
import { type ChannelDto } from './channel.dto.js';

/** The answer is the channel as it then is, or was. */
@CommandHandler(ChannelRequest)
export class ChannelRequestHandler implements ICommandHandler<ChannelRequest> {
  constructor(private readonly channels: ChannelWrites) {}

  async execute({ command, request }: ChannelRequest): Promise<Answer<ChannelDto>> {
    const written = await this.channels.execute(command, request);
    const status = command.type === 'add_channel' ? 201 : 200;
    return writeAnswer(
      written,
      (state) => channelView(channelIn(state, command.channelId), Object.values(state.byId)),
      status,
    );
  }
}
