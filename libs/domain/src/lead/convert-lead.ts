import { type CreateAccount } from '../account/commands.js';
import { type CreateContact } from '../contact/commands.js';
import { createOpportunity, type CreateOpportunity } from '../opportunity/create-opportunity.js';
import { type OpportunityWorld } from '../opportunity/world.js';
import { requireSurvivor } from '../merging.js';
import { type ConvertLead, type ConvertLeadToContact, type IntoCustomer } from './commands.js';
import { requireCriteria } from './criteria.js';
import { type LeadDecision, requireLive } from './decision.js';
import { accountKind, contactKind } from './known.js';
import { requireStageBefore } from './qualify-lead.js';
import { type Lead } from './state.js';
import { type LeadWorld } from './world.js';

/**
 * Everything is checked before anything is made.
 *
 * @throws `lead_closed`, `lead_not_at_stage` unless it is sales-qualified, `criteria_not_met` listing what is missing,
 * `contact_not_found`, `account_not_found`, as `createOpportunity`
 */
export const convertLead: LeadDecision<ConvertLead> = (command, lead, world) => {
  requireLive(lead);
  requireStageBefore(lead, 'converted');
  const met = requireCriteria(lead, 'converted', world);
  const customer = customerOf(command, lead, world);
  const deal = dealOf(command, customer, lead, world);
  if (world.deals) createOpportunity(deal, { existence: 'none' }, withMade(world.deals, customer));
  const { opportunityId } = command;
  return [{ type: 'lead_converted', data: { leadId: lead.id, opportunityId, ...customer, met, deal } }];
};

/** At any stage. @throws `lead_closed`, `contact_not_found`, `account_not_found` */
export const convertLeadToContact: LeadDecision<ConvertLeadToContact> = (command, lead, world) => {
  const { id: leadId, stage: previous } = requireLive(lead);
  return [{ type: 'lead_converted_to_contact', data: { leadId, ...customerOf(command, lead, world), previous } }];
};

interface Customer {
  readonly contactId: string;
  readonly accountId: string | null;
  readonly newContact: CreateContact | null;
  readonly newAccount: CreateAccount | null;
}

function customerOf(command: IntoCustomer, lead: Lead, world: LeadWorld): Customer {
  const linked = command.contactId ?? lead.contactId;
  const known = linked === null ? null : requireSurvivor(world.contacts, linked, contactKind);
  const ofContact = known === null ? null : (world.accountsOfContacts.get(known) ?? null);
  const named = command.accountId === undefined ? (lead.accountId ?? ofContact) : command.accountId;
  const wanted = named === null ? null : requireSurvivor(world.accounts, named, accountKind);
  const newAccount = wanted === null && command.accountId !== null ? accountOf(command, lead) : null;
  const accountId = newAccount?.accountId ?? wanted;
  const newContact = known === null ? contactOf(command, lead, accountId) : null;
  return { contactId: known ?? command.newContactId, accountId, newContact, newAccount };
}

function accountOf({ newAccountId: accountId }: IntoCustomer, lead: Lead): CreateAccount | null {
  const { company: name, sector, employees } = lead;
  if (name === null) return null;
  const known = { ...(sector !== null && { sector }), ...(employees !== null && { employees }) };
  return { type: 'create_account', accountId, name, ...known };
}

function contactOf({ newContactId: contactId }: IntoCustomer, lead: Lead, accountId: string | null): CreateContact {
  const { emails, phones } = lead;
  const name = lead.name ?? lead.company ?? emails[0] ?? phones[0] ?? '';
  return { type: 'create_contact', contactId, name, emails, phones, ...(accountId !== null && { accountId }) };
}

function dealOf(command: ConvertLead, customer: Customer, lead: Lead, world: LeadWorld): CreateOpportunity {
  const { repId = lead.repId, teamId = lead.teamId, opportunityId, pipelineId, stageId } = command;
  const { channelId, expectedCloseDate, customFields, reason } = command;
  const name = command.name ?? lead.company;
  const value = command.value ?? lead.value;
  const source = sourceOf(lead, world);
  return {
    type: 'create_opportunity',
    opportunityId,
    leadId: lead.id,
    ...(pipelineId !== undefined && { pipelineId }),
    ...(stageId !== undefined && { stageId }),
    ...(channelId !== undefined && { channelId }),
    ...(expectedCloseDate !== undefined && { expectedCloseDate }),
    ...(customFields && { customFields }),
    ...(reason !== undefined && { reason }),
    contactId: customer.contactId,
    ...(customer.accountId !== null && { accountId: customer.accountId }),
    ...(name !== null && { name }),
    ...(value && { value }),
    ...(source !== null && { source }),
    ...(repId !== null && { repId }),
    ...(teamId !== null && { teamId }),
    ...(lead.conversationId !== null && { conversationId: lead.conversationId }),
    ...(lead.notes !== '' && { description: lead.notes }),
  };
}

/** Where deals come from: the lead's own source where deals have it, inbound where the prospect came to us. */
function sourceOf({ origin, source }: Lead, { organization: { sources } }: LeadWorld): string | null {
  const wanted = origin === 'manual' || origin === 'file_import' ? source : 'inbound';
  const same = sources.find((one) => one.toLowerCase() === source?.toLowerCase());
  return same ?? sources.find((one) => one === wanted) ?? null;
}

/** The world as it is once the contact and the account are made. */
const withMade = (world: OpportunityWorld, { contactId, accountId, newContact, newAccount }: Customer) => ({
  ...world,
  ...(newContact && { contacts: new Map([...world.contacts, [contactId, contactId]]) }),
  ...(newAccount && accountId !== null && { accounts: new Map([...world.accounts, [accountId, accountId]]) }),
});
