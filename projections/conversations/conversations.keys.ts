import { type Instant } from '#decider';
import { type Conversation } from '#domain';

/** Every conversation with its messages, and the indexes of the inbox. Holds personal data in clear (texts, addresses). */
export const conversationsModel = { name: 'conversations', version: 2 } as const;

/** What is kept of a conversation: hash `records`, field its id. */
export interface ConversationRecord {
  readonly conversation: Conversation;
  readonly startedAt: Instant;
  /** when the last message was received or sent */
  readonly lastActivityAt: Instant;
  readonly lastMessage: LastMessage | null;
  /** its ETag */
  readonly revision: number;
}

/** What is kept of a contact: hash `records`, field its id. */
export interface ContactReach {
  readonly name: string;
  /** in lower case */
  readonly emails: readonly string[];
  /** in E.164; what is no number is left out */
  readonly phones: readonly string[];
  /** null: it stands for itself */
  readonly mergedInto: string | null;
}

/** The last message that was received or sent. */
export interface LastMessage {
  readonly id: string;
  readonly direction: 'received' | 'sent';
  /** its beginning, at most `previewLength` characters */
  readonly text: string;
  readonly at: Instant;
}

/** Characters of a text that the inbox shows. */
export const previewLength = 200;

/** A conversation's messages, oldest first. List of `MessageEntry` as JSON. */
export const messagesKey = (conversationId: string): string => `messages:${conversationId}`;

/** A message as it was received or sent. */
export interface MessageEntry {
  readonly id: string;
  readonly direction: 'received' | 'sent';
  readonly text: string;
  /** when it was taken in, or was to be sent */
  readonly at: Instant;
  /** the provider's time; null of a sent one */
  readonly sentAt: Instant | null;
  /** who sent it; null of a received one */
  readonly actorId: string | null;
}

/** What became of a conversation's sent messages: message id → `MessageOutcome` as JSON. Hash. */
export const outcomesKey = (conversationId: string): string => `outcomes:${conversationId}`;

/** What the provider said of a sent message. */
export interface MessageOutcome {
  readonly outcome: 'delivered' | 'failed';
  readonly at: Instant;
  /** why it failed */
  readonly reason: string | null;
}

/** Conversations of a channel or a contact; those of merged contacts are the survivor's. Sorted sets of ids, all scores 0. */
export const indexKey = (by: 'channel' | 'contact', id: string): string => `${by}:${id}`;

/** Conversations that somebody waits in, or that somebody has yet to read. Sorted sets of ids, all scores 0. */
export const marks = { unanswered: 'unanswered', unread: 'unread' } as const;

/** Conversations by their last activity. Sorted set of ids, scores in milliseconds. */
export const byActivity = 'last-activity';

/** Contacts with an email address (in lower case) or a phone number (E.164). Sorted sets of ids, all scores 0. */
export const contactsAtKey = (address: string): string => `contacts-at:${address}`;
