import { type Decider, type Instant } from '#decider';
import { reject } from '../rejections.js';
import { requireText } from '../text.js';
import { type ConversationEvent } from './events.js';
import { evolve } from './evolve.js';
import { type Conversation, type ConversationState } from './state.js';

/** With whom and over what a conversation is, where the command may be its first. */
interface Opening {
  readonly conversationId: string;
  readonly contactId: string;
  readonly channelId: string;
  readonly address: string;
}

/** Take a message in from the channel's provider. Begins the conversation where there is none; one that goes on keeps its contact. */
export interface ReceiveMessage extends Opening {
  readonly type: 'receive_message';
  readonly messageId: string;
  /** the provider's id of it */
  readonly providerId: string;
  /** may be empty: a picture alone */
  readonly text: string;
  readonly sentAt: Instant;
}

/** Write to a contact over a channel, where there may be no conversation yet. */
export interface StartConversation extends Opening {
  readonly type: 'start_conversation';
  /** the ids by which the contact was known before duplicates were merged into it */
  readonly mergedIds: readonly string[];
  readonly messageId: string;
  readonly text: string;
}

/** Write to the contact. */
export interface SendMessage {
  readonly type: 'send_message';
  readonly messageId: string;
  readonly text: string;
}

/** Say that the provider took a message. Of one that has an outcome, the first one counts. */
export interface ReportDelivery {
  readonly type: 'report_delivery';
  readonly messageId: string;
  /** the provider's id of it */
  readonly providerId: string;
}

/** Say that the provider refused a message for good. Of one that has an outcome, the first one counts. */
export interface ReportFailure {
  readonly type: 'report_failure';
  readonly messageId: string;
  readonly reason: string;
}

/** Say that received messages were read. */
export interface ReadConversation {
  readonly type: 'read_conversation';
  /** the last one that was seen @defaultValue the last one received */
  readonly upTo?: string;
}

/** Everything that can be asked of a conversation. */
export type ConversationCommand =
  ReceiveMessage | StartConversation | SendMessage | ReportDelivery | ReportFailure | ReadConversation;

/** What a decision about a conversation reads besides it. */
export interface ConversationWorld {
  /** the organization's channels */
  readonly channelIds: ReadonlySet<string>;
  /** those of the contacts that the command names which exist in this organization */
  readonly contactIds: ReadonlySet<string>;
}

/** The rules of a conversation. */
export const conversation: Decider<ConversationCommand, ConversationState, ConversationEvent, ConversationWorld> = {
  initialState: null,
  decide(command, state, world) {
    switch (command.type) {
      case 'receive_message':
        return receive(command, state, world);
      case 'start_conversation':
        return start(command, state, world);
      case 'send_message':
        return send(command, requireConversation(state), world);
      case 'report_delivery':
      case 'report_failure':
        return report(command, requireConversation(state));
      case 'read_conversation':
        return read(command, requireConversation(state));
    }
  },
  evolve,
};

function receive(
  { messageId, providerId, text, sentAt, ...opening }: ReceiveMessage,
  state: ConversationState,
  world: ConversationWorld,
): ConversationEvent[] {
  requireChannel(opening.channelId, world);
  const data = { ...filed(state ?? opened(opening)), messageId, providerId, text, sentAt };
  return [...opens(opening, state, world), { type: 'message_received', data }];
}

function start(
  { messageId, text, mergedIds, ...opening }: StartConversation,
  state: ConversationState,
  world: ConversationWorld,
): ConversationEvent[] {
  const known = [opening.contactId, ...mergedIds];
  if (state && !known.includes(state.contactId)) {
    reject('address_of_other_contact', { conversationId: state.id, contactId: state.contactId });
  }
  const sent = send({ type: 'send_message', messageId, text }, state ?? opened(opening), world);
  return [...opens(opening, state, world), ...sent];
}

function opens(
  { conversationId, contactId, channelId, address }: Opening,
  state: ConversationState,
  { contactIds }: ConversationWorld,
): ConversationEvent[] {
  if (state) return [];
  if (!contactIds.has(contactId)) reject('contact_not_found', { contactId });
  return [{ type: 'conversation_started', data: { conversationId, contactId, channelId, address } }];
}

function send({ messageId, text }: SendMessage, to: Filed, world: ConversationWorld): ConversationEvent[] {
  requireChannel(to.channelId, world);
  return [{ type: 'message_sent', data: { ...filed(to), messageId, text: requireText('text', text) } }];
}

function report(command: ReportDelivery | ReportFailure, state: Conversation): ConversationEvent[] {
  const { messageId } = command;
  if (!state.pending.includes(messageId)) return [];
  const of = { ...filed(state), messageId };
  return command.type === 'report_delivery'
    ? [{ type: 'message_delivered', data: { ...of, providerId: command.providerId } }]
    : [{ type: 'message_failed', data: { ...of, reason: command.reason } }];
}

/** A message that is not among the newest unread ones was read before: there is nothing to say. */
function read({ upTo }: ReadConversation, state: Conversation): ConversationEvent[] {
  const last = upTo ?? state.newestUnread.at(-1);
  const seen = state.newestUnread.findIndex((id) => id === last);
  if (last === undefined || seen === -1) return [];
  const unread = state.newestUnread.length - seen - 1;
  return [{ type: 'conversation_read', data: { ...filed(state), upTo: last, unread } }];
}

type Filed = Pick<Conversation, 'id' | 'contactId' | 'channelId'>;

const opened = ({ conversationId: id, contactId, channelId }: Opening): Filed => ({ id, contactId, channelId });

const filed = ({ id: conversationId, contactId, channelId }: Filed) => ({ conversationId, contactId, channelId });

const requireConversation = (state: ConversationState): Conversation => state ?? reject('conversation_not_found');

function requireChannel(channelId: string, { channelIds }: ConversationWorld): void {
  if (!channelIds.has(channelId)) reject('channel_not_found', { channelId });
}
