import { type Channel, type ConversationCommand, type ConversationEvent, conversationStreams } from '#domain';
import { type CommandContext, type CommandExecutor, type RecordedEvent } from '#event-store';
import { type ConversationWorlds, type OrganizationNeighbours } from '#world';
import { type Effects } from '../effects.js';
import { type ProcessManager } from '../process-manager.js';
import { type Delivery, type MessageProvider } from './message-provider.js';

type Sent = Extract<ConversationEvent, { type: 'message_sent' }>;

/**
 * The outbox: hands every sent message to the provider of its channel and writes down what became of it. The provider may be
 * asked more than once, with the same message; the log gets one outcome. Messages of a conversation go out in their order.
 */
export class MessageDelivery implements ProcessManager<Sent> {
  readonly name = 'messages';
  readonly reactsTo = ['message_sent'] as const;

  constructor(
    private readonly executor: CommandExecutor,
    private readonly neighbours: OrganizationNeighbours,
    private readonly worlds: ConversationWorlds,
    private readonly provider: MessageProvider,
  ) {}

  laneOf({ event }: RecordedEvent<Sent>): string {
    return event.data.conversationId;
  }

  async react({ event: { data: sent } }: RecordedEvent<Sent>, effects: Effects): Promise<void> {
    let delivery: Delivery | null = null; // kept where only the log has to be asked again
    await effects.once('deliver_message', sent.messageId, async (_, context) => {
      const { organizationId } = context;
      const { state } = await this.executor.load(conversationStreams, organizationId, sent.conversationId);
      if (!state?.pending.includes(sent.messageId)) return -1n;
      delivery ??= await this.handOver(organizationId, state.address, sent);
      return this.report(sent, delivery, context);
    });
  }

  /** The log position at which the outcome stands. */
  private async report(sent: Sent['data'], delivery: Delivery, context: CommandContext): Promise<bigint> {
    const command = outcomeOf(sent.messageId, delivery);
    const { position } = await this.executor.execute({
      streams: conversationStreams,
      id: sent.conversationId,
      recordId: '',
      commands: [{ command }],
      context,
      world: () => this.worlds.of(context.organizationId, command),
    });
    return position;
  }

  private async handOver(
    organizationId: string,
    to: string,
    { messageId: id, channelId, text }: Sent['data'],
  ): Promise<Delivery> {
    const channel = await this.channel(organizationId, channelId);
    if (!channel) return { reason: 'The channel was removed.' };
    if (to === erased) return { reason: 'The contact was erased.' };
    return this.provider.deliver({ id, organizationId, channel, to, text });
  }

  private async channel(organizationId: string, id: string): Promise<Channel | null> {
    const { teams } = await this.neighbours.catalogue(organizationId);
    return Object.hasOwn(teams.channels, id) ? (teams.channels[id] ?? null) : null;
  }
}

const erased: string = conversationStreams.schemas.conversation_started.personal.address;

const outcomeOf = (messageId: string, delivery: Delivery): ConversationCommand =>
  'reason' in delivery
    ? { type: 'report_failure', messageId, reason: delivery.reason }
    : { type: 'report_delivery', messageId, providerId: delivery.providerId };
