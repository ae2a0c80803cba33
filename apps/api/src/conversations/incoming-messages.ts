import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import { addressKindOf, normalAddress } from '#addresses';
import { type Channel, type ConversationState, conversationStreams } from '#domain';
import { CommandExecutor, type CommandContext, type Written } from '#event-store';
import { ConversationWorlds } from '#world';
import { CommandContexts } from '../request/command-contexts.js';
import { type WriteRequest } from '../request/write-request.js';
import { ConversationAddresses } from './conversation-addresses.js';
import { type Sender, Senders } from './senders.js';

/** A message as its provider tells it. */
export interface IncomingMessage {
  /** the provider's */
  readonly id: string;
  readonly from: string;
  readonly name?: string;
  readonly text: string;
  readonly sentAt: string;
}

/** A message that was taken in, now or when it came before. */
export interface Taken {
  readonly messageId: string;
  readonly written: Written<ConversationState>;
}

/**
 * Takes messages in. The command's id follows from the provider's id of the message, so that the log takes it once; the
 * first one of an address reserves the address for its conversation, so that twins make one.
 */
@Injectable()
export class IncomingMessages {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly contexts: CommandContexts,
    private readonly addresses: ConversationAddresses,
    private readonly senders: Senders,
    private readonly worlds: ConversationWorlds,
  ) {}

  /** @throws as the decision and the executor */
  async take(
    { id: channelId, kind: channelKind }: Channel,
    { id: providerId, text, sentAt, ...sender }: IncomingMessage,
    request: WriteRequest,
  ): Promise<Taken> {
    const { organizationId } = request.principal;
    const kind = addressKindOf(channelKind);
    const address = normalAddress(kind, sender.from);
    const context = this.contexts.implied(request, v5(providerId, channelId), {
      kind: 'process',
      id: `channel:${channelId}`,
    });
    const conversationId = await this.addresses.reserve({ channelId, address }, context);
    const contactId = await this.contactOf(conversationId, { kind, address, name: sender.name }, context);
    const messageId = v5('message', context.commandId);
    const at = new Date(sentAt).toISOString();
    const opening = { conversationId, contactId, channelId, address };
    const command = { type: 'receive_message' as const, ...opening, messageId, providerId, text, sentAt: at };
    const written = await this.executor.execute({
      streams: conversationStreams,
      id: conversationId,
      recordId: '',
      commands: [{ command }],
      context,
      world: () => this.worlds.of(organizationId, command),
    });
    return { messageId, written };
  }

  private async contactOf(conversationId: string, sender: Sender, context: CommandContext): Promise<string> {
    const { state } = await this.executor.load(conversationStreams, context.organizationId, conversationId);
    return state?.contactId ?? this.senders.contactOf(conversationId, sender, context);
  }
}
