import { type ContactEvent, contactStreams, type ConversationEvent, conversationStreams } from '#domain';
import { type OpportunityEvent, opportunityStreams } from '#domain';
import { type RecordedEvent } from '#event-store';
import { type Projection, type Related } from '#read-model';
import { contactChanges, foreseeContact, ownRecord, survivorOf } from './contact-activity.js';
import { indexChanges } from './deal-indexes.js';
import { type Dragged, type Kept, opportunityModel, type OpportunityRecord } from './opportunity.keys.js';

const { category, decider } = opportunityStreams;

type Event = OpportunityEvent | ContactEvent | ConversationEvent;

/** Folds each deal and keeps it in the indexes of the list's filters and sorts, and in its column of the board. */
export const opportunity: Projection<Kept, Event> = {
  ...opportunityModel,
  categories: [category, contactStreams.category, conversationStreams.category],
  recordOf: (event) => (isOfDeal(event) ? event.streamId : isOfContact(event) ? ownRecord(event) : ''),
  project(event, kept, _, related) {
    if (isOfContact(event)) return contactChanges(event, kept, related);
    if (!isOfDeal(event)) return { operations: [], kept };
    const before = kept && 'deal' in kept ? kept : null;
    const after = recordAfter(event, before, related);
    return { operations: indexChanges(before, after), kept: after };
  },
  foresee(event, _, related) {
    if (isOfContact(event)) foreseeContact(event, related);
    if (!isOfDeal(event)) return;
    const contactId = contactOf(event.event);
    if (contactId !== null) survivorOf(contactId, related);
  },
};

const isOfDeal = (event: RecordedEvent): event is RecordedEvent<OpportunityEvent> => event.category === category;

const isOfContact = (event: RecordedEvent): event is RecordedEvent<ContactEvent | ConversationEvent> =>
  event.category === contactStreams.category || event.category === conversationStreams.category;

function recordAfter(
  { event, metadata, revision }: RecordedEvent<OpportunityEvent>,
  before: OpportunityRecord | null,
  related: Related<Kept>,
): OpportunityRecord | null {
  const deal = decider.evolve(before?.deal ?? decider.initialState, event, metadata);
  if (deal.existence !== 'live') return null;
  const contactId = contactOf(event);
  const dragged = draggedAfter(event, before?.dragged ?? null, deal.stage.id, metadata.commandId);
  const messagedAt = contactId === null ? (before?.messagedAt ?? null) : survivorOf(contactId, related)[1].messagedAt;
  return { deal, revision: Number(revision), dragged, messagedAt };
}

/** The contact that an event gives the deal. */
function contactOf(event: OpportunityEvent): string | null {
  return event.type === 'pipeline_created' || event.type === 'contact_changed' ? event.data.contactId : null;
}

/** A rank is good in the stage in which it was given, or to which the same command moved the deal. */
function draggedAfter(
  event: OpportunityEvent,
  before: Dragged | null,
  stageId: string,
  commandId: string,
): Dragged | null {
  if (event.type === 'ranked') return { stageId, rank: event.data.rank, commandId };
  return before?.commandId === commandId && before.stageId !== stageId ? { ...before, stageId } : before;
}
