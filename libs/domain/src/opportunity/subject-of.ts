import { type OpportunityEvent } from './events.js';
import { type OpportunityState } from './state.js';

/** Whose key encrypts what is personal in the event: the deal's contact, or the deal itself where it has none. */
export function subjectOf(state: OpportunityState, event: OpportunityEvent): string | null {
  if (event.type === 'pipeline_created') return subjectOfDeal(event.data.opportunityId, event.data.contactId);
  if (state.existence === 'none') return null;
  const { id, contactId } = state.existence === 'live' ? state : state.last;
  return subjectOfDeal(id, contactId);
}

/** The subject of a deal with that contact. */
export const subjectOfDeal = (id: string, contactId: string | null): string =>
  contactId === null ? `opportunity:${id}` : `contact:${contactId}`;
