import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import { conversationStreams } from '#domain';
import { type CommandContext, ExternalIds } from '#event-store';

/** The other side of a conversation. */
export interface ConversationAddress {
  readonly channelId: string;
  /** in its normal form */
  readonly address: string;
}

/** Which conversation is at an address of a channel: one, for good. */
@Injectable()
export class ConversationAddresses {
  constructor(private readonly externalIds: ExternalIds) {}

  /** The id of the conversation there; one that was not begun yet where there is none. */
  async reserve({ channelId, address }: ConversationAddress, context: CommandContext): Promise<string> {
    const id = { kind: conversationStreams.category, value: JSON.stringify([channelId, address]) };
    const held = await this.externalIds.find(context.organizationId, id);
    if (held !== null) return held;
    const { recordId } = await this.externalIds.reserve(id, v5('conversation', context.commandId), context);
    return recordId;
  }
}
