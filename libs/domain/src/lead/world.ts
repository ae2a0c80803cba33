import { type LeadPolicy } from '../leadpolicy/state.js';
import { type Members } from '../members/state.js';
import { type Survivors } from '../merging.js';
import { type DefinedFields } from '../opportunity/custom-field.js';
import { type OpportunityWorld } from '../opportunity/world.js';
import { type Organization } from '../organization/state.js';
import { type Teams } from '../teams/state.js';

/** What a decision about a lead reads besides the lead. */
export interface LeadWorld extends DefinedFields {
  readonly organization: Organization;
  readonly members: Members;
  readonly teams: Teams;
  readonly leadPolicy: LeadPolicy;
  /** of the contacts, accounts and leads that the command names, and for a conversion of those that the lead has */
  readonly contacts: Survivors;
  readonly accounts: Survivors;
  readonly leads: Survivors;
  /** those of the conversations that the command names which exist in this organization */
  readonly conversationIds: ReadonlySet<string>;
  /** for a conversion: what its deal is decided on */
  readonly deals: OpportunityWorld | null;
  /** for a conversion: the account of each of the contacts */
  readonly accountsOfContacts: ReadonlyMap<string, string | null>;
}
