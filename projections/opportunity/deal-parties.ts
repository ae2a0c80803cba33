import { type Instant } from '#decider';
import { type AccountEvent, type ContactEvent, type ConversationEvent } from '#domain';
import { type RecordedEvent } from '#event-store';
import { type Projected, type Related } from '#read-model';
import { type Named } from '../organization/directory.js';
import { indexChanges } from './deal-indexes.js';
import {
  indexKey,
  type Kept,
  type OpportunityRecord,
  type PartyKind,
  type PartyRecord,
  partyRecord,
} from './opportunity.keys.js';

/** An event of somebody whom deals are with. */
export type PartyEvent = ContactEvent | AccountEvent | ConversationEvent;

const unknown: PartyRecord = { name: null, messagedAt: null, intoId: null, mergedIds: [] };

/** The contact or account that is now where a deal names one, and what is kept of it. */
export function presentParty(kind: PartyKind, id: string, related: Related<Kept>): readonly [id: string, PartyRecord] {
  const kept = keptOf(kind, id, related);
  return kept.intoId === null ? [id, kept] : presentParty(kind, kept.intoId, related);
}

/** The record that an event belongs to: the contact's, or the account's. */
export const partyOfEvent = (recorded: RecordedEvent<PartyEvent>): string => partyRecord(...subjectOf(recorded));

/** What an event of a contact, an account or a conversation changes of the deals with it. */
export function partyChanges(
  recorded: RecordedEvent<PartyEvent>,
  own: Kept | null,
  related: Related<Kept>,
): Projected<Kept> {
  const [kind, id] = subjectOf(recorded);
  const seen: Related<Kept> = {
    record: (asked) => (asked === partyRecord(kind, id) ? own : related.record(asked)),
    members: (key) => related.members(key),
  };
  const changed = changedBy(recorded, kind, id, seen);
  const records = new Map<string, Kept>([...changed].map(([one, party]) => [partyRecord(kind, one), party]));
  const standing = [...changed].filter(([, { intoId }]) => intoId === null);
  const deals = standing.flatMap(([one, party]) => dealsWith(kind, one, party, seen));
  for (const [, after] of deals) records.set(after.deal.id, after);
  return {
    operations: deals.flatMap(([before, after]) => indexChanges(before, after, null)),
    kept: records.get(partyRecord(kind, id)) ?? own,
    related: records,
  };
}

/** What is kept of the parties from now on, by id. */
function changedBy(
  { event, streamId, metadata }: RecordedEvent<PartyEvent>,
  kind: PartyKind,
  id: string,
  related: Related<Kept>,
): ReadonlyMap<string, PartyRecord> {
  switch (event.type) {
    case 'contact_created':
    case 'account_created':
    case 'contact_edited':
    case 'account_edited': {
      const { name } = event.data;
      return name === undefined ? new Map() : new Map([[id, { ...keptOf(kind, id, related), name }]]);
    }
    case 'message_received':
    case 'message_sent': {
      const [present, party] = presentParty(kind, id, related);
      const isNewer = party.messagedAt === null || party.messagedAt < metadata.occurredAt;
      return isNewer ? new Map([[present, { ...party, messagedAt: metadata.occurredAt }]]) : new Map();
    }
    case 'contact_merged': // in two streams: it takes effect in the survivor's
      return streamId === event.data.intoId ? merged(kind, event.data.contactIds, id, related) : new Map();
    case 'account_merged':
      return streamId === event.data.intoId ? merged(kind, event.data.accountIds, id, related) : new Map();
    default:
      return new Map();
  }
}

function merged(
  kind: PartyKind,
  ids: readonly string[],
  intoId: string,
  related: Related<Kept>,
): ReadonlyMap<string, PartyRecord> {
  const own = keptOf(kind, intoId, related);
  const gone = ids.filter((id) => id !== intoId).map((id) => [id, keptOf(kind, id, related)] as const);
  const before = [...own.mergedIds, ...gone.flatMap(([id, { mergedIds }]) => [id, ...mergedIds])];
  const mergedIds = [...new Set(before)].filter((id) => id !== intoId);
  const messagedAt = [own, ...gone.map(([, one]) => one)].reduce<Instant | null>(
    (at, one) => later(at, one.messagedAt),
    null,
  );
  return new Map<string, PartyRecord>([
    ...mergedIds.map((id) => [id, { ...keptOf(kind, id, related), messagedAt: null, intoId, mergedIds: [] }] as const),
    [intoId, { ...own, messagedAt, intoId: null, mergedIds }],
  ]);
}

function dealsWith(
  kind: PartyKind,
  id: string,
  party: PartyRecord,
  related: Related<Kept>,
): readonly (readonly [before: OpportunityRecord, after: OpportunityRecord])[] {
  const ids = [id, ...party.mergedIds].flatMap((one) => related.members(indexKey(kind, one)));
  return ids.flatMap((dealId) => {
    const before = related.record(dealId);
    if (!before || !('deal' in before)) return [];
    const after = withParty(before, kind, id, party);
    return after === before ? [] : [[before, after] as const];
  });
}

/** The deal with what is known of its contact or account now; the same object where that is nothing new. */
export function withParty(
  record: OpportunityRecord,
  kind: PartyKind,
  id: string,
  { name, messagedAt }: PartyRecord,
): OpportunityRecord {
  const known: Named | null = name === null ? null : { id, name };
  const isSame = record[kind]?.id === known?.id && record[kind]?.name === known?.name;
  if (kind === 'account') return isSame ? record : { ...record, account: known };
  return isSame && record.messagedAt === messagedAt ? record : { ...record, contact: known, messagedAt };
}

function subjectOf({ event, streamId, category }: RecordedEvent<PartyEvent>): readonly [kind: PartyKind, id: string] {
  if ('conversationId' in event.data) return ['contact', event.data.contactId];
  return [category === 'account' ? 'account' : 'contact', streamId];
}

function keptOf(kind: PartyKind, id: string, related: Related<Kept>): PartyRecord {
  const kept = related.record(partyRecord(kind, id));
  return kept && !('deal' in kept) ? kept : unknown;
}

const later = (a: Instant | null, b: Instant | null): Instant | null => (a !== null && (b === null || a > b) ? a : b);
