import { type ConversationEvent } from '#domain';
import { type RecordedEvent } from '#event-store';
import { append, type Operation, put } from '#read-model';
import {
  type LastMessage,
  type MessageEntry,
  type MessageOutcome,
  messagesKey,
  outcomesKey,
  previewLength,
} from './conversations.keys.js';

/** The message that an event is; null: it is none. */
export function messageOf({ event, metadata }: RecordedEvent<ConversationEvent>): MessageEntry | null {
  const { occurredAt: at, actor } = metadata;
  switch (event.type) {
    case 'message_received': {
      const { messageId: id, text, sentAt } = event.data;
      return { id, direction: 'received', text, at, sentAt, actorId: null };
    }
    case 'message_sent': {
      const { messageId: id, text } = event.data;
      return { id, direction: 'sent', text, at, sentAt: null, actorId: actor.id };
    }
    default:
      return null;
  }
}

/** What the inbox shows of a message. */
export const previewOf = ({ id, direction, text, at }: MessageEntry): LastMessage => ({
  id,
  direction,
  text: [...text.slice(0, 2 * previewLength)].slice(0, previewLength).join(''),
  at,
});

/** Keeps an event's message, or what became of one. */
export function messageChanges(
  { event, metadata }: RecordedEvent<ConversationEvent>,
  message: MessageEntry | null,
): readonly Operation[] {
  if (message) return [append(messagesKey(event.data.conversationId), message)];
  const { occurredAt: at } = metadata;
  switch (event.type) {
    case 'message_delivered':
      return [became(event.data, { outcome: 'delivered', at, reason: null })];
    case 'message_failed':
      return [became(event.data, { outcome: 'failed', at, reason: event.data.reason })];
    default:
      return [];
  }
}

const became = (
  { conversationId, messageId }: { readonly conversationId: string; readonly messageId: string },
  outcome: MessageOutcome,
): Operation => put(outcomesKey(conversationId), messageId, JSON.stringify(outcome));
