import { type Channel, type Conversation, type ConversationState } from '#domain';
import { HttpProblem } from '#http';
import { type ConversationView } from '#projections';
import { type ConversationDto, type InboxItemDto, type MessageTakenDto } from './conversation.dto.js';

/** A conversation as a write answers it. @throws `conversation_not_found` */
export function conversationView(state: ConversationState): ConversationDto {
  if (!state) throw new HttpProblem('conversation_not_found');
  return shown(state);
}

/** The conversation that took a message, as it then was. @throws `conversation_not_found` */
export const takenBy =
  (messageId: string) =>
  (state: ConversationState): MessageTakenDto => ({ messageId, conversation: conversationView(state) });

/** A conversation as the inbox shows it. */
export const inboxItem = ({ conversation, contact, channel, ...view }: ConversationView): InboxItemDto => {
  const { lastMessage, startedAt, lastActivityAt } = view;
  return {
    ...shown(conversation),
    contact,
    channel: channel && shownChannel(channel),
    lastMessage,
    startedAt,
    lastActivityAt,
  };
};

const shownChannel = ({ id, name, kind }: Channel) => ({ id, name, kind });

const shown = ({ id, contactId, channelId, address, unread, unanswered }: Conversation): ConversationDto => ({
  id,
  contactId,
  channelId,
  address,
  unread,
  unanswered,
});
