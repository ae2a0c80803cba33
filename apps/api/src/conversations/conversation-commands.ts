import { Injectable } from '@nestjs/common';
import { type ConversationCommand, type ConversationState, conversationStreams } from '#domain';
import { type Written } from '#event-store';
import { ConversationWorlds } from '#world';
import { RecordCommands } from '../log/record-commands.js';
import { type WriteRequest } from '../request/write-request.js';

/** How people's commands to conversations are decided. */
@Injectable()
export class ConversationCommands {
  constructor(
    private readonly records: RecordCommands,
    private readonly worlds: ConversationWorlds,
  ) {}

  /** Decides one command. */
  write(
    id: string,
    command: ConversationCommand,
    request: WriteRequest,
    isNew = false,
  ): Promise<Written<ConversationState>> {
    return this.records.execute({
      streams: conversationStreams,
      id,
      recordId: '',
      commands: [command],
      request,
      world: () => this.worlds.of(request.principal.organizationId, command),
      isNew,
    });
  }
}
