/** A message, received or sent. */
export class MessageDto {
  id: string;
  direction: 'received' | 'sent';
  text: string;
  /** When it was taken in, or was to be sent. */
  at: string;
  /** The provider's time of a received one. */
  sentAt: string | null;
  /** Who sent it: a member, an agent or a service. */
  actorId: string | null;
  /** What became of a sent one; null while the provider has not said. */
  outcome: 'delivered' | 'failed' | null;
  outcomeAt: string | null;
  /** Why it failed. */
  reason: string | null;
}

/** Messages, newest first. */
export class MessagesDto {
  items: MessageDto[];
  /** Older ones. Null: there are none. */
  nextCursor: string | null;
  /** Newer ones: those that come later, too. */
  newerCursor: string;
}
