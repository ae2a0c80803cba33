import {
  type ContactEvent,
  contactStreams,
  type Conversation,
  type ConversationEvent,
  conversationStreams,
  organizationStreams,
} from '#domain';
import { type RecordedEvent } from '#event-store';
import { announce, type Operation, type Projected, type Projection, rank, type Related } from '#read-model';
import { wordChanges, wordsOf } from '../words.js';
import { reachAfter, reachChanges } from './contact-reach.js';
import { messageChanges, messageOf, previewOf } from './conversation-messages.js';
import {
  byActivity,
  type ContactReach,
  type ConversationRecord,
  conversationsModel,
  indexKey,
  marks,
} from './conversations.keys.js';

type Kept = ConversationRecord | ContactReach;

/** Folds each conversation, keeps its messages, and files it for the inbox; knows where contacts can be reached. */
export const conversations: Projection<Kept, ConversationEvent | ContactEvent, string> = {
  ...conversationsModel,
  categories: [conversationStreams.category, contactStreams.category],
  common: { category: organizationStreams.category, fold: localeAfter },
  project(recorded, before, locale, related) {
    if (isOfContact(recorded)) {
      const known = before && 'emails' in before ? before : null;
      const kept = reachAfter(recorded.streamId, recorded.event, known, locale ?? 'en');
      const operations = [
        ...mergedConversations(recorded.event, related),
        ...renamedConversations(recorded.streamId, known, kept, related),
        ...reachChanges(recorded.streamId, known, kept),
      ];
      return { operations, kept };
    }
    if (!isOfConversation(recorded)) return { operations: [], kept: before };
    return afterConversation(recorded, before && 'conversation' in before ? before : null, related);
  },
  foresee(recorded, _, related) {
    if (isOfContact(recorded)) foreseeContact(recorded, related);
    else if (isOfConversation(recorded)) survivorOf(recorded.event.data.contactId, related);
  },
};

const isOfContact = (event: RecordedEvent): event is RecordedEvent<ContactEvent> =>
  event.category === contactStreams.category;

const isOfConversation = (event: RecordedEvent): event is RecordedEvent<ConversationEvent> =>
  event.category === conversationStreams.category;

function localeAfter(before: string | null, { event }: RecordedEvent): string | null {
  return 'locale' in event.data && typeof event.data.locale === 'string' ? event.data.locale : before;
}

function foreseeContact({ event, streamId }: RecordedEvent<ContactEvent>, related: Related<Kept>): void {
  if (event.type === 'contact_edited' && event.data.name !== undefined) related.members(indexKey('contact', streamId));
  mergedConversations(event, related);
}

/** The conversations of contacts that were merged are the survivor's, and found by its name. */
function mergedConversations(event: ContactEvent, related: Related<Kept>): readonly Operation[] {
  if (event.type !== 'contact_merged') return [];
  const { contactIds, intoId } = event.data;
  const merged = contactIds.filter((contactId) => contactId !== intoId);
  const name = nameOf(intoId, related);
  return merged.flatMap((contactId) =>
    related
      .members(indexKey('contact', contactId))
      .flatMap((id) => [
        rank(indexKey('contact', contactId), id, null),
        rank(indexKey('contact', intoId), id, 0),
        ...wordChanges(named(id, nameOf(contactId, related)), named(id, name)),
      ]),
  );
}

/** The conversations of a contact are found by its name. */
function renamedConversations(
  contactId: string,
  before: ContactReach | null,
  after: ContactReach,
  related: Related<Kept>,
): readonly Operation[] {
  if (!before || before.name === after.name) return [];
  const ids = related.members(indexKey('contact', contactId));
  return ids.flatMap((id) => wordChanges(named(id, before.name), named(id, after.name)));
}

const named = (id: string, name: string) => ({ id, words: wordsOf(name) });

function nameOf(contactId: string, related: Related<Kept>): string {
  const kept = related.record(contactId);
  return kept && 'emails' in kept ? kept.name : '';
}

/** Who a contact is now: itself, or whom it was merged into. Two that are being merged into each other stand, until one does. */
function survivorOf(contactId: string, related: Related<Kept>, seen: readonly string[] = []): string {
  const kept = related.record(contactId);
  const mergedInto = kept && 'emails' in kept ? kept.mergedInto : null;
  if (mergedInto === null || seen.includes(mergedInto)) return contactId;
  return survivorOf(mergedInto, related, [...seen, contactId]);
}

function afterConversation(
  recorded: RecordedEvent<ConversationEvent>,
  before: ConversationRecord | null,
  related: Related<Kept>,
): Projected<Kept> {
  const { event, metadata, revision } = recorded;
  const conversation = conversationStreams.decider.evolve(before?.conversation ?? null, event, metadata);
  if (!conversation) return { operations: [], kept: null };
  const contactId = survivorOf(conversation.contactId, related);
  const message = messageOf(recorded);
  const at = metadata.occurredAt;
  const kept: ConversationRecord = {
    conversation,
    startedAt: before?.startedAt ?? at,
    lastActivityAt: message || !before ? at : before.lastActivityAt,
    lastMessage: message ? previewOf(message) : (before?.lastMessage ?? null),
    revision: Number(revision),
  };
  const opened = before ? [] : opening(conversation, contactId, nameOf(contactId, related));
  const changed = announce({ kind: 'conversation', id: conversation.id, contactId });
  return { operations: [...opened, ...filing(before, kept), ...messageChanges(recorded, message), changed], kept };
}

const opening = ({ id, channelId }: Conversation, contactId: string, name: string): readonly Operation[] => [
  rank(indexKey('channel', channelId), id, 0),
  rank(indexKey('contact', contactId), id, 0),
  ...wordChanges(null, named(id, name)),
];

function filing(before: ConversationRecord | null, after: ConversationRecord): readonly Operation[] {
  const { id } = after.conversation;
  const operations: Operation[] = [];
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
