import { InboxItemDto } from '../conversations/conversation.dto.js';

/** A conversation of a deal's contact. */
export class ConversationOfOpportunityDto extends InboxItemDto {
  /** Whether the deal is linked to it. */
  linked: boolean;
}

/** The conversations of a deal's contact. */
export class ConversationsOfOpportunityDto {
  items: ConversationOfOpportunityDto[];
}
