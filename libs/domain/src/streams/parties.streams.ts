import { account } from '../account/account.js';
import { accountSchemas } from '../account/events.js';
import { contact } from '../contact/contact.js';
import { type ContactEvent, contactSchemas } from '../contact/events.js';
import { type ContactState } from '../contact/state.js';
import { conversation } from '../conversation/conversation.js';
import { type ConversationEvent, conversationSchemas } from '../conversation/events.js';
import { type ConversationState } from '../conversation/state.js';

/** One stream per contact. */
export const contactStreams = {
  category: 'contact',
  decider: contact,
  schemas: contactSchemas,
  recordOf: () => '',
  subjectOf(state: ContactState, event: ContactEvent): string | null {
    const id = event.type === 'contact_created' ? event.data.contactId : state?.id;
    return id === undefined ? null : `contact:${id}`;
  },
};

/** One stream per account. */
export const accountStreams = {
  category: 'account',
  decider: account,
  schemas: accountSchemas,
  recordOf: () => '',
  subjectOf: () => null,
};

/** One stream per conversation. */
export const conversationStreams = {
  category: 'conversation',
  decider: conversation,
  schemas: conversationSchemas,
  recordOf: () => '',
  subjectOf: (_: ConversationState, { data }: ConversationEvent): string | null => `contact:${data.contactId}`,
};
