import {
  accountStreams,
  contactStreams,
  conversationStreams,
  type Opportunity,
  type OpportunityEvent,
  opportunityStreams,
} from '#domain';
import { type RecordedEvent } from '#event-store';
import { type Projection, type Related } from '#read-model';
import { indexChanges } from './deal-indexes.js';
import { partyChanges, type PartyEvent, partyOfEvent, presentParty, withParty } from './deal-parties.js';
import { type Dragged, type Kept, opportunityModel, type OpportunityRecord } from './opportunity.keys.js';

const { category, decider } = opportunityStreams;

/** Folds each deal and keeps it in the indexes of the list's filters and sorts, and in its column of the board. */
export const opportunity: Projection<Kept, OpportunityEvent | PartyEvent> = {
  ...opportunityModel,
  categories: [category, contactStreams.category, accountStreams.category, conversationStreams.category],
  recordOf: (event) => (isOfDeal(event) ? event.streamId : isOfParty(event) ? partyOfEvent(event) : ''),
  project(event, kept, _, related) {
    if (isOfParty(event)) return partyChanges(event, kept, related);
    if (!isOfDeal(event)) return { operations: [], kept };
    const before = kept && 'deal' in kept ? kept : null;
    const after = recordAfter(event, before, related);
    return { operations: indexChanges(before, after, event.metadata.actor.id), kept: after };
  },
  foresee(event, kept, related) {
    if (isOfParty(event)) partyChanges(event, kept, related);
    if (!isOfDeal(event)) return;
    const { contactId, accountId } = named(event.event);
    if (contactId) presentParty('contact', contactId, related);
    if (accountId) presentParty('account', accountId, related);
  },
};

const isOfDeal = (event: RecordedEvent): event is RecordedEvent<OpportunityEvent> => event.category === category;

const isOfParty = (event: RecordedEvent): event is RecordedEvent<PartyEvent> =>
  [contactStreams, accountStreams, conversationStreams].some((streams) => streams.category === event.category);

function recordAfter(
  { event, metadata, revision }: RecordedEvent<OpportunityEvent>,
  before: OpportunityRecord | null,
  related: Related<Kept>,
): OpportunityRecord | null {
  const deal = decider.evolve(before?.deal ?? decider.initialState, event, metadata);
  if (deal.existence !== 'live') return null;
  const { contact = null, account = null, messagedAt = null } = before ?? {};
  const dragged = draggedAfter(event, before?.dragged ?? null, deal.stage.id, metadata.commandId);
  const record = { deal, revision: Number(revision), dragged, contact, account, messagedAt };
  return metBy(record, before?.deal ?? null, related);
}

/** What is known of the contact and the account that an event gave the deal, or took from it. */
function metBy(record: OpportunityRecord, before: Opportunity | null, related: Related<Kept>): OpportunityRecord {
  const { contactId, accountId } = record.deal;
  let met = record;
  if (contactId !== (before?.contactId ?? null)) {
    met = contactId
      ? withParty(met, 'contact', ...presentParty('contact', contactId, related))
      : { ...met, contact: null, messagedAt: null };
  }
  if (accountId !== (before?.accountId ?? null)) {
    met = accountId
      ? withParty(met, 'account', ...presentParty('account', accountId, related))
      : { ...met, account: null };
  }
  return met;
}

/** The contact and the account that an event gives the deal. */
function named(event: OpportunityEvent): { readonly contactId?: string | null; readonly accountId?: string | null } {
  switch (event.type) {
    case 'pipeline_created':
      return event.data;
    case 'contact_changed':
      return { contactId: event.data.contactId };
    case 'account_linked':
      return { accountId: event.data.accountId };
    default:
      return {};
  }
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
