import { type EventSchemas, type Instant } from '#decider';

/** Whose event it is: what readers of the log need to file it without the rest of the stream. */
interface Filed {
  conversationId: string;
  contactId: string;
  channelId: string;
}

interface Data {
  /** `address` is the other side's on the channel: a phone number (E.164), an email address or an id of a chat */
  conversation_started: Filed & { address: string };
  /** `providerId` is the provider's id of the message, `sentAt` the provider's time */
  message_received: Filed & { messageId: string; providerId: string; text: string; sentAt: Instant };
  /** it is to be handed to the provider */
  message_sent: Filed & { messageId: string; text: string };
  /** the provider took it, under its own id */
  message_delivered: Filed & { messageId: string; providerId: string };
  /** the provider refused it for good */
  message_failed: Filed & { messageId: string; reason: string };
  /** somebody read it up to this message; `unread` messages came after it */
  conversation_read: Filed & { upTo: string; unread: number };
}

/** What can happen to a conversation. */
export type ConversationEvent = {
  [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> };
}[keyof Data];

/** How these events are stored. */
export const conversationSchemas = {
  conversation_started: { version: 1, personal: { address: '[erased]' } },
  message_received: { version: 1, personal: { text: '[erased]' } },
  message_sent: { version: 1, personal: { text: '[erased]' } },
  message_delivered: { version: 1 },
  message_failed: { version: 1, personal: { reason: '[erased]' } },
  conversation_read: { version: 1 },
} as const satisfies Record<ConversationEvent['type'], EventSchemas[string]>;
