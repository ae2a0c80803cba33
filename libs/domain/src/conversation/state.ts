/**
 * Messages with one contact over one channel. Texts are not kept: a conversation is as small after a hundred thousand
 * messages as after ten.
 */
export interface Conversation {
  readonly id: string;
  /** the contact it was started with, which may have been merged into another since */
  readonly contactId: string;
  readonly channelId: string;
  /** the other side's, on the channel */
  readonly address: string;
  /** received messages since the last read */
  readonly unread: number;
  /** ids of the newest unread messages, oldest first; at most `unreadKept` */
  readonly newestUnread: readonly string[];
  /** whether the last message that is not an outcome was received */
  readonly unanswered: boolean;
  /** ids of sent messages of which the provider has not said what became of them */
  readonly pending: readonly string[];
}

/** How many unread messages are known by their ids. */
export const unreadKept = 100;

/** A conversation, or nothing yet. */
export type ConversationState = Conversation | null;
