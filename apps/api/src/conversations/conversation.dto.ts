import { IntersectionType } from '@nestjs/swagger';
import { NamedDto } from '../opportunity/named.dto.js';
import { RevisedDto } from '../request/revised.dto.js';

/** Messages with one contact over one channel. */
export class ConversationDto {
  id: string;
  /** The contact it was started with. */
  contactId: string;
  channelId: string;
  /**
   * The other side's on the channel: a phone number, an email address or the id of a chat.
   * @example "+4930901820"
   */
  address: string;
  /** Received messages since the last read. */
  unread: number;
  /** True from a received message until a sent one. */
  unanswered: boolean;
}

/** What a message was to a conversation. */
export class MessageTakenDto {
  messageId: string;
  /** As it then was. */
  conversation: ConversationDto;
}

/** The last message of a conversation. */
export class LastMessageDto {
  id: string;
  direction: 'received' | 'sent';
  /** Its beginning, at most 200 characters. */
  text: string;
  at: string;
}

/** The channel of a conversation. */
export class ConversationChannelDto extends NamedDto {
  kind: 'whatsapp' | 'sms' | 'email' | 'web_chat' | 'phone';
}

/** A conversation in the inbox. */
export class InboxItemDto extends ConversationDto {
  /** The contact as it is known now. */
  contact: NamedDto | null;
  /** By its present name, or the last one it had. */
  channel: ConversationChannelDto | null;
  lastMessage: LastMessageDto | null;
  startedAt: string;
  /** When the last message was received or sent. */
  lastActivityAt: string;
}

/** A conversation in the inbox. */
export class ListedInboxItemDto extends IntersectionType(InboxItemDto, RevisedDto) {}

/** A page of the inbox. */
export class InboxDto {
  items: ListedInboxItemDto[];
  /** Null: no more. */
  nextCursor: string | null;
}
