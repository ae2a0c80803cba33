import { type Decision } from './decision.js';
import { requireConversation } from './neighbours.js';

/** Say in which conversation the deal is talked about. */
export interface LinkConversation {
  readonly type: 'link_conversation';
  readonly conversationId: string;
}

/** @throws `conversation_not_found` */
export const linkConversation: Decision<LinkConversation> = ({ conversationId }, deal, world) => {
  const previous = deal.conversationId;
  if (conversationId === previous) return [];
  requireConversation(world, conversationId);
  return [{ type: 'conversation_linked', data: { conversationId, previous } }];
};
