import { type OpportunityEvent, opportunityStreams } from '#domain';
import { type RecordedEvent } from '#event-store';
import { type Projection, type Related } from '#read-model';
import { indexChanges } from './deal-indexes.js';
import {
  type ContactActivity,
  contactRecord,
  type Dragged,
  type Kept,
  opportunityModel,
  type OpportunityRecord,
} from './opportunity.keys.js';

const { category, decider } = opportunityStreams;

/** Folds each deal and keeps it in the indexes of the list's filters and sorts, and in its column of the board. */
export const opportunity: Projection<Kept, OpportunityEvent> = {
  ...opportunityModel,
  categories: [category],
  project(event, kept, _, related) {
    const before = kept && 'deal' in kept ? kept : null;
    const after = recordAfter(event, before, related);
    return { operations: indexChanges(before, after), kept: after };
  },
  foresee({ event }, _, related) {
    const contactId = contactOf(event);
    if (contactId !== null) activityOf(contactId, related);
  },
};

function recordAfter(
  { event, metadata, revision }: RecordedEvent<OpportunityEvent>,
  before: OpportunityRecord | null,
  related: Related<Kept>,
): OpportunityRecord | null {
  const deal = decider.evolve(before?.deal ?? decider.initialState, event, metadata);
  if (deal.existence !== 'live') return null;
  const contactId = contactOf(event);
  const dragged = draggedAfter(event, before?.dragged ?? null, deal.stage.id, metadata.commandId);
  const messagedAt =
    contactId === null ? (before?.messagedAt ?? null) : (activityOf(contactId, related)?.messagedAt ?? null);
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

/** What is kept of a contact, or of the survivor that it was merged into. */
function activityOf(contactId: string, related: Related<Kept>): ContactActivity | null {
  const kept = related.record(contactRecord(contactId));
  if (!kept || 'deal' in kept) return null;
  return kept.intoId === null ? kept : activityOf(kept.intoId, related);
}
