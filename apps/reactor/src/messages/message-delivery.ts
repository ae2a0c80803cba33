import { type Channel, type ConversationCommand, type ConversationEvent, conversationStreams } from '#domain';
import { type RecordedEvent } from '#event-store';
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

  constructor(private readonly provider: MessageProvider) {}

  laneOf({ event }: RecordedEvent<Sent>): string {
    return event.data.conversationId;
  }

  async react({ event: { data: sent } }: RecordedEvent<Sent>, effects: Effects): Promise<void> {
    const { conversationId, messageId } = sent;
    const conversation = await effects.load('conversation', conversationId);
    if (!conversation?.pending.includes(messageId)) return;
    const delivery = await this.handOver(effects, conversation.address, sent);
    await effects.give('conversation', conversationId, outcomeOf(messageId, delivery), { target: messageId });
  }

  private async handOver(effects: Effects, to: string, sent: Sent['data']): Promise<Delivery> {
    const { messageId: id, channelId, text } = sent;
    const { teams } = await effects.catalogue();
    const channel: Channel | undefined = Object.hasOwn(teams.channels, channelId)
      ? teams.channels[channelId]
      : undefined;
    if (!channel) return { reason: 'The channel was removed.' };
    if (to === erased) return { reason: 'The contact was erased.' };
    return this.provider.deliver({ id, organizationId: effects.cause.organizationId, channel, to, text });
  }
}

const erased: string = conversationStreams.schemas.conversation_started.personal.address;

const outcomeOf = (messageId: string, delivery: Delivery): ConversationCommand =>
  'reason' in delivery
    ? { type: 'report_failure', messageId, reason: delivery.reason }
    : { type: 'report_delivery', messageId, providerId: delivery.providerId };
