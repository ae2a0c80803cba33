import { type Instant } from '#decider';
import { type ConversationRecord, type LastMessage } from './conversations.keys.js';

/** What the conversations of a contact come to. */
export interface ContactActivity {
  /** received messages since the last read, of all of them */
  readonly unread: number;
  /** whether one of them waits for an answer */
  readonly unanswered: boolean;
  readonly lastMessage: (LastMessage & { readonly conversationId: string }) | null;
  readonly lastActivityAt: Instant;
}

/** The sum of a contact's conversations; null where there is none. */
export function contactActivity(records: readonly ConversationRecord[]): ContactActivity | null {
  const [first, ...others] = records;
  if (!first) return null;
  const newest = others.reduce((one, other) => (other.lastActivityAt > one.lastActivityAt ? other : one), first);
  return {
    unread: records.reduce((sum, { conversation }) => sum + conversation.unread, 0),
    unanswered: records.some(({ conversation }) => conversation.unanswered),
    lastMessage: newest.lastMessage && { ...newest.lastMessage, conversationId: newest.conversation.id },
    lastActivityAt: newest.lastActivityAt,
  };
}
