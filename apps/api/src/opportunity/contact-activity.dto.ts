/** When to follow up. */
export class FollowUpStateDto {
  at: string;
  /** Overdue: before now. */
  state: 'overdue' | 'ahead';
}

/** The last message to or from a contact. */
export class LastMessageOfContactDto {
  id: string;
  direction: 'received' | 'sent';
  /** Its beginning. @example "Could we talk about the price?" */
  text: string;
  at: string;
  conversationId: string;
}

/** What the conversations with a contact come to. */
export class ContactActivityDto {
  /** Messages received since they were last read. */
  unread: number;
  /** Whether one of the conversations waits for an answer. */
  unanswered: boolean;
  lastMessage: LastMessageOfContactDto | null;
  lastActivityAt: string;
}
