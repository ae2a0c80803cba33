import {
  type ContactEvent,
  contactStreams,
  type Conversation,
  type ConversationEvent,
  conversationStreams,
  organizationStreams,
} from '#domain';
import { type RecordedEvent } from '#event-store';
import { announce, append, type Operation, type Projected, type Projection, put, rank } from '#read-model';
import { reachAfter, reachChanges } from './contact-reach.js';
import {
  byActivity,
  type ContactReach,
  type ConversationRecord,
  conversationsModel,
  indexKey,
  type LastMessage,
  marks,
  type MessageEntry,
  type MessageOutcome,
  messagesKey,
  outcomesKey,
  previewLength,
} from './conversations.keys.js';

const { decider } = conversationStreams;

/** Folds each conversation, keeps its messages, and files it for the inbox; knows where contacts can be reached. */
export const conversations: Projection<ConversationRecord | ContactReach, ConversationEvent | ContactEvent, string> = {
  ...conversationsModel,
  categories: [conversationStreams.category, contactStreams.category],
  common: { category: organizationStreams.category, fold: localeAfter },
  project(recorded, before, locale) {
    if (isOfContact(recorded)) {
      const known = before && 'emails' in before ? before : null;
      const kept = reachAfter(recorded.event, known, locale ?? 'en');
      return { operations: reachChanges(recorded.streamId, known, kept), kept };
    }
    return isOfConversation(recorded)
      ? projectConversation(recorded, before && 'conversation' in before ? before : null)
      : { operations: [], kept: before };
  },
};

const isOfContact = (event: RecordedEvent): event is RecordedEvent<ContactEvent> =>
  event.category === contactStreams.category;

const isOfConversation = (event: RecordedEvent): event is RecordedEvent<ConversationEvent> =>
  event.category === conversationStreams.category;

function localeAfter(before: string | null, { event }: RecordedEvent): string | null {
  return 'locale' in event.data && typeof event.data.locale === 'string' ? event.data.locale : before;
}

function projectConversation(
  recorded: RecordedEvent<ConversationEvent>,
  before: ConversationRecord | null,
): Projected<ConversationRecord> {
  const { event, metadata, revision } = recorded;
  const conversation = decider.evolve(before?.conversation ?? null, event, metadata);
  if (!conversation) return { operations: [], kept: null };
  const message = messageOf(recorded);
  const at = metadata.occurredAt;
  const kept: ConversationRecord = {
    conversation,
    startedAt: before?.startedAt ?? at,
    lastActivityAt: message || !before ? at : before.lastActivityAt,
    lastMessage: message ? previewOf(message) : (before?.lastMessage ?? null),
    revision: Number(revision),
  };
  const { id, contactId } = conversation;
  const announced = announce({ kind: 'conversation', id, contactId });
  return { operations: [...filing(before, kept), ...messageChanges(recorded, message), announced], kept };
}

function messageOf({ event, metadata }: RecordedEvent<ConversationEvent>): MessageEntry | null {
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

const previewOf = ({ id, direction, text, at }: MessageEntry): LastMessage => ({
  id,
  direction,
  text: [...text.slice(0, 2 * previewLength)].slice(0, previewLength).join(''),
  at,
});

function messageChanges(
  { event, metadata }: RecordedEvent<ConversationEvent>,
  message: MessageEntry | null,
): readonly Operation[] {
  const { conversationId } = event.data;
  if (message) return [append(messagesKey(conversationId), message)];
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

function filing(before: ConversationRecord | null, after: ConversationRecord): readonly Operation[] {
  const { id, channelId, contactId } = after.conversation;
  const operations: Operation[] = [];
  if (!before)
    operations.push(rank(indexKey('channel', channelId), id, 0), rank(indexKey('contact', contactId), id, 0));
  if (before?.lastActivityAt !== after.lastActivityAt) {
    operations.push(rank(byActivity, id, Date.parse(after.lastActivityAt)));
  }
  for (const [key, holds] of marked) {
    const is = holds(after.conversation);
    if (is !== (before !== null && holds(before.conversation))) operations.push(rank(key, id, is ? 0 : null));
  }
  return operations;
}

const marked: readonly (readonly [string, (conversation: Conversation) => boolean])[] = [
  [marks.unanswered, ({ unanswered }) => unanswered],
  [marks.unread, ({ unread }) => unread > 0],
];
