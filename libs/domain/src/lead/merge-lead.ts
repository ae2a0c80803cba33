import { fieldsOf, idsOf, type MergeableKind, survivorOfMerge, takesIn, union } from '../merging.js';
import { type AbsorbLead, type MergeLead } from './commands.js';
import { requireLive } from './decision.js';
import { type KnownOfMerged, type LeadEvent, type LeadEventData } from './events.js';
import { type Lead, type LeadState } from './state.js';
import { type LeadWorld } from './world.js';

/** How rejections name leads. */
export const leadKind: MergeableKind = { notFound: 'lead_not_found', merged: 'lead_merged', idFact: 'leadId' };

/** One that was converted stays: its deal names it. @throws `lead_not_found`, `lead_merged`, `merge_into_itself`, `lead_closed` */
export function mergeLead({ intoId }: MergeLead, state: LeadState, { leads }: LeadWorld): readonly LeadEvent[] {
  const merging = survivorOfMerge(state, intoId, leads, leadKind);
  if (!merging) return [];
  const { record, survivorId } = merging;
  if (record.stage !== 'discarded') requireLive(record);
  const data = { leadIds: [record.id, ...record.mergedIds], intoId: survivorId, known: knownOf(record) };
  return [{ type: 'lead_merged', data }];
}

/** @throws `lead_not_found`, `lead_merged` */
export function absorbLead(command: AbsorbLead, state: LeadState): readonly LeadEvent[] {
  const { leadIds, standsAgain, known } = command;
  if (!takesIn(state, { ids: leadIds, standsAgain }, leadKind) || !state) return [];
  return [{ type: 'lead_merged', data: { leadIds, intoId: state.id, known } }];
}

/** The command by which a survivor takes in these leads: all that is known of them; of several values the first one counts. */
export const absorbLeads = (others: readonly Lead[], standsAgain: boolean): AbsorbLead => ({
  type: 'absorb_lead',
  leadIds: idsOf(others),
  standsAgain,
  known: {
    ...others.map(knownOf).reduce(both),
    emails: others.flatMap(({ emails }) => emails),
    phones: others.flatMap(({ phones }) => phones),
    customFields: fieldsOf(others),
  },
});

/** What the survivor knows once it has taken these in; where both knew a field, its own stays. */
export function filled(lead: Lead, { intoId, known }: LeadEventData<'lead_merged'>): Lead {
  return intoId === lead.id ? { ...lead, ...both(lead, known) } : lead;
}

const knownOf = (lead: Lead): KnownOfMerged => both(lead, lead);

const both = (own: KnownOfMerged, other: KnownOfMerged): Required<KnownOfMerged> => ({
  name: own.name ?? other.name,
  company: own.company ?? other.company,
  emails: union(own.emails, other.emails),
  phones: union(own.phones, other.phones),
  country: own.country ?? other.country,
  source: own.source ?? other.source,
  campaign: own.campaign ?? other.campaign,
  value: own.value ?? other.value,
  employees: own.employees ?? other.employees,
  sector: own.sector ?? other.sector,
  notes: joined(own.notes, other.notes),
  customFields: { ...other.customFields, ...own.customFields },
  contactId: own.contactId ?? other.contactId,
  accountId: own.accountId ?? other.accountId,
  conversationId: own.conversationId ?? other.conversationId,
});

/** Both texts, the own one first; what it says already is not said again. */
const joined = (own = '', other = ''): string =>
  own.includes(other) ? own : [own, other].filter((text) => text !== '').join('\n\n');
