import { type EventSchemas } from '#decider';
import { type CreateAccount } from '../account/commands.js';
import { type CreateContact } from '../contact/commands.js';
import { type Money } from '../money/money.js';
import { type CreateOpportunity } from '../opportunity/create-opportunity.js';
import { type CustomFields } from '../opportunity/events.js';
import { type LeadStep, type LiveStage, type QualifiedStage } from './life.js';

/** How a lead reached the organization. */
export const leadOrigins = ['campaign_response', 'web_form', 'chatbot', 'manual', 'file_import'] as const;

/** What is known of a prospect. */
export interface LeadFields {
  /** of the person */
  name: string | null;
  company: string | null;
  emails: readonly string[];
  /** in E.164 */
  phones: readonly string[];
  /** ISO 3166-1, e.g. `DE` */
  country: string | null;
  /** what brought the prospect, in the organization's words: a page, a fair, a list */
  source: string | null;
  campaign: string | null;
  /** what a deal with the prospect may be worth */
  value: Money | null;
  employees: number | null;
  sector: string | null;
  notes: string;
  customFields: CustomFields;
  /** the customer that the prospect is already */
  contactId: string | null;
  accountId: string | null;
  conversationId: string | null;
}

/** Who looks after a lead; both null: nobody, it is in the queue. */
export interface Assignment {
  readonly repId: string | null;
  readonly teamId: string | null;
}

/** What a conversion makes, in the order account, contact, deal; null: it exists, or is not wanted, or was erased since. */
export interface Making {
  readonly newAccount: CreateAccount | null;
  readonly newContact: CreateContact | null;
  readonly deal: CreateOpportunity | null;
}

/** The contact and account that a lead becomes, with those that are made. */
interface Customer extends Omit<Making, 'deal'> {
  contactId: string;
  accountId: string | null;
}

interface Data {
  lead_captured: LeadFields & {
    leadId: string;
    externalId: string | null;
    origin: (typeof leadOrigins)[number];
    statusId: string;
    steps: readonly LeadStep[];
  };
  /** `turn`: the ordinal of the rule's round robin, from 0; null: there is none */
  lead_assigned: Assignment & {
    leadId: string;
    previous: Assignment;
    ruleId: string | null;
    turn: number | null;
    by: 'rule' | 'hand' | 'queue';
  };
  lead_step_added: { leadId: string; step: LeadStep };
  lead_step_done: { leadId: string; stepId: string; name: string };
  /** somebody said that it is so: `a face-to-face meeting is set` */
  criterion_confirmed: { leadId: string; criterionId: string; name: string; note: string };
  criterion_withdrawn: { leadId: string; criterionId: string; name: string };
  /** `met`: the names of the criteria */
  lead_market_qualified: { leadId: string; met: readonly string[] };
  lead_sales_qualified: { leadId: string; met: readonly string[] };
  lead_converted: Customer & {
    leadId: string;
    opportunityId: string;
    met: readonly string[];
    deal: Making['deal'];
  };
  lead_converted_to_contact: Customer & { leadId: string; previous: LiveStage };
  lead_discarded: { leadId: string; reason: string | null; previous: LiveStage };
  lead_restored: { leadId: string; stage: LiveStage };
  lead_status_changed: { leadId: string; statusId: string; previous: string };
  /** only the fields that changed */
  lead_edited: { leadId: string; changes: Partial<LeadFields>; previous: Partial<LeadFields> };
  /** in the stream of the one that is merged, then in the survivor's: the ids that go, and what was known of that prospect */
  lead_merged: { leadIds: readonly string[]; intoId: string; known: KnownOfMerged };
}

/** What a survivor takes over of a lead that is merged into it; without notes: so it was written up to version 1. */
export type KnownOfMerged = Omit<LeadFields, 'notes'> & Partial<Pick<LeadFields, 'notes'>>;

/** What can happen to a lead. */
export type LeadEvent = { [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> } }[keyof Data];

/** The data of one event type of a lead. */
export type LeadEventData<T extends LeadEvent['type']> = Readonly<Data[T]>;

/** The events that say how far a lead is. */
export const qualifications = {
  market_qualified: 'lead_market_qualified',
  sales_qualified: 'lead_sales_qualified',
} as const satisfies Record<QualifiedStage, LeadEvent['type']>;

const person = { name: '[erased]', company: '[erased]', emails: [], phones: [], notes: '[erased]', customFields: {} };
const made = { newContact: null, newAccount: null };

/** What is read of a merged lead once its key is destroyed. */
const nothingKnown = {
  ...{ name: null, company: null, emails: [], phones: [], country: null, source: null, campaign: null, value: null },
  ...{ employees: null, sector: null, customFields: {}, contactId: null, accountId: null, conversationId: null },
} satisfies KnownOfMerged;

/** How these events are stored. */
export const leadSchemas = {
  lead_captured: { version: 1, personal: person },
  lead_assigned: { version: 1 },
  lead_step_added: { version: 1 },
  lead_step_done: { version: 1 },
  criterion_confirmed: { version: 1, personal: { note: '[erased]' } },
  criterion_withdrawn: { version: 1 },
  lead_market_qualified: { version: 1 },
  lead_sales_qualified: { version: 1 },
  lead_converted: { version: 1, personal: { ...made, deal: null } },
  lead_converted_to_contact: { version: 1, personal: made },
  lead_discarded: { version: 1, personal: { reason: '[erased]' } },
  lead_restored: { version: 1 },
  lead_status_changed: { version: 1 },
  lead_edited: { version: 1, personal: { changes: {}, previous: {} } },
  lead_merged: { version: 2, personal: { known: nothingKnown }, upcasters: { 1: (data) => data } },
} as const satisfies Record<LeadEvent['type'], EventSchemas[string]>;
