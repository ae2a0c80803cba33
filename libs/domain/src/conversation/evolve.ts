import { type ConversationEvent } from './events.js';
import { type Conversation, type ConversationState, unreadKept } from './state.js';

/** The conversation after the event. */
export function evolve(state: ConversationState, event: ConversationEvent): ConversationState {
  if (event.type === 'conversation_started') {
    const { conversationId: id, contactId, channelId, address } = event.data;
    return { id, contactId, channelId, address, unread: 0, newestUnread: [], unanswered: false, pending: [] };
  }
  return state && { ...state, ...changes(state, event) };
}

function changes(
  { unread, newestUnread, pending }: Conversation,
  event: Exclude<ConversationEvent, { type: 'conversation_started' }>,
): Partial<Conversation> {
  switch (event.type) {
    case 'message_received': {
      const newest = [...newestUnread, event.data.messageId].slice(-unreadKept);
      return { unread: unread + 1, newestUnread: newest, unanswered: true };
    }
    case 'message_sent':
      return { unanswered: false, pending: [...pending, event.data.messageId] };
    case 'message_delivered':
    case 'message_failed':
      return { pending: pending.filter((id) => id !== event.data.messageId) };
    case 'conversation_read':
      return { unread: event.data.unread, newestUnread: newestUnread.slice(newestUnread.length - event.data.unread) };
    default:
      event satisfies never;
      return {};
  }
}
