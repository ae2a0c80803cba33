import { type Instant } from '#decider';
import { type ContactEvent, type ConversationEvent } from '#domain';
import { type RecordedEvent } from '#event-store';
import { type Operation, type Projected, type Related } from '#read-model';
import { indexChanges } from './deal-indexes.js';
import {
  type ContactActivity,
  contactRecord,
  indexKey,
  type Kept,
  type OpportunityRecord,
} from './opportunity.keys.js';

const nothing: ContactActivity = { messagedAt: null, intoId: null, mergedIds: [] };

/** What is kept of a contact; where it was merged, of its survivor: the id and that. */
export function survivorOf(
  contactId: string,
  related: Related<Kept>,
): readonly [id: string, activity: ContactActivity] {
  const kept = related.record(contactRecord(contactId));
  if (!kept || 'deal' in kept) return [contactId, nothing];
  return kept.intoId === null ? [contactId, kept] : survivorOf(kept.intoId, related);
}

/** What an event of a contact or a conversation changes: the last activity of the contact's deals, and who is one with whom. */
export function contactChanges(
  recorded: RecordedEvent<ContactEvent | ConversationEvent>,
  own: Kept | null,
  related: Related<Kept>,
): Projected<Kept> {
  const { event, streamId, metadata } = recorded;
  const seen: Related<Kept> = {
    record: (id) => (id === ownRecord(recorded) ? own : related.record(id)),
    members: (key) => related.members(key),
  };
  switch (event.type) {
    case 'message_received':
    case 'message_sent':
      return changed(own, ownRecord(recorded), messaged(event.data.contactId, metadata.occurredAt, seen));
    case 'contact_merged': // in two streams: it takes effect in the survivor's
      if (streamId !== event.data.intoId) return { operations: [], kept: own };
      return changed(own, ownRecord(recorded), merged(event.data.contactIds, event.data.intoId, seen));
    default:
      return { operations: [], kept: own };
  }
}

/** The record that an event of a contact or a conversation belongs to: the contact's. */
export const ownRecord = ({ event, streamId }: RecordedEvent<ContactEvent | ConversationEvent>): string =>
  contactRecord('conversationId' in event.data ? event.data.contactId : streamId);

/** Reads what `contactChanges` will need, without any effect. */
export function foreseeContact(
  recorded: RecordedEvent<ContactEvent | ConversationEvent>,
  related: Related<Kept>,
): void {
  if (['message_received', 'message_sent', 'contact_merged'].includes(recorded.event.type)) {
    contactChanges(recorded, related.record(ownRecord(recorded)), related);
  }
}

interface Changes {
  readonly contacts: ReadonlyMap<string, ContactActivity>;
  readonly deals: readonly (readonly [before: OpportunityRecord, after: OpportunityRecord])[];
}

function messaged(contactId: string, at: Instant, related: Related<Kept>): Changes {
  const [id, activity] = survivorOf(contactId, related);
  if (activity.messagedAt !== null && activity.messagedAt >= at) return { contacts: new Map(), deals: [] };
  const after = { ...activity, messagedAt: at };
  return { contacts: new Map([[id, after]]), deals: raised([id, ...after.mergedIds], at, related) };
}

function merged(contactIds: readonly string[], intoId: string, related: Related<Kept>): Changes {
  const [gone, own] = [contactIds.filter((id) => id !== intoId), activityOf(intoId, related)];
  const activities = gone.map((id) => activityOf(id, related));
  const mergedIds = [...new Set([...own.mergedIds, ...gone, ...activities.flatMap((one) => one.mergedIds)])];
  const messagedAt = [own, ...activities].reduce<Instant | null>((last, one) => latest(last, one.messagedAt), null);
  const contacts = new Map<string, ContactActivity>([
    ...mergedIds.map((id) => [id, { messagedAt: null, intoId, mergedIds: [] }] as const),
    [intoId, { messagedAt, intoId: null, mergedIds: mergedIds.filter((id) => id !== intoId) }] as const,
  ]);
  return { contacts, deals: messagedAt === null ? [] : raised([intoId, ...mergedIds], messagedAt, related) };
}

/** What is kept of that contact itself. */
function activityOf(id: string, related: Related<Kept>): ContactActivity {
  const kept = related.record(contactRecord(id));
  return kept && !('deal' in kept) ? kept : nothing;
}

function raised(contactIds: readonly string[], at: Instant, related: Related<Kept>): Changes['deals'] {
  const ids = contactIds.flatMap((id) => related.members(indexKey('contact', id)));
  return ids.flatMap((id): Changes['deals'] => {
    const record = related.record(id);
    return record && 'deal' in record && record.messagedAt !== at ? [[record, { ...record, messagedAt: at }]] : [];
  });
}

function changed(own: Kept | null, ownId: string, { contacts, deals }: Changes): Projected<Kept> {
  const operations = deals.flatMap(([before, after]): readonly Operation[] => indexChanges(before, after));
  const records = new Map<string, Kept>([...contacts].map(([id, activity]) => [contactRecord(id), activity]));
  for (const [, after] of deals) records.set(after.deal.id, after);
  return { operations, kept: records.get(ownId) ?? own, related: records };
}

const latest = (a: Instant | null, b: Instant | null): Instant | null => (a !== null && (b === null || a > b) ? a : b);
