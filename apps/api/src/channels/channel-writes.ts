import { Injectable } from '@nestjs/common';
import { type ChannelCommand, type Teams, teamsStreams } from '#domain';
import { type Written } from '#event-store';
import { CatalogueWorlds } from '#world';
import { RecordCommands } from '../log/record-commands.js';
import { type WriteRequest } from '../request/write-request.js';

/** How commands to channels are decided. */
@Injectable()
export class ChannelWrites {
  constructor(
    private readonly records: RecordCommands,
    private readonly worlds: CatalogueWorlds,
  ) {}

  /** @throws as the commands of channels, and as `RecordCommands` */
  execute(command: ChannelCommand, request: WriteRequest): Promise<Written<Teams>> {
    return this.records.execute({
      streams: teamsStreams,
      id: '',
      recordId: command.channelId,
      commands: [command],
      request,
      world: (catalogue) => this.worlds.teams(catalogue, command),
      isNew: command.type === 'add_channel',
    });
  }
}
