import { type Channel, type Conversation } from '#domain';
import { type Named } from '../organization/directory.js';
import { type ConversationRecord, type MessageEntry, type MessageOutcome } from './conversations.keys.js';

/** A conversation with the present names of what it refers to. */
export interface ConversationView extends Omit<ConversationRecord, 'revision' | 'conversation'> {
  readonly conversation: Conversation;
  readonly revision: bigint;
  /** the contact as it is known now */
  readonly contact: Named | null;
  /** the channel, removed or not */
  readonly channel: Channel | null;
}

/** A message and what became of it; null: received, or not known yet. */
export interface MessageView extends MessageEntry {
  readonly outcome: MessageOutcome | null;
}
