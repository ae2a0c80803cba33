import { type Condition } from '../conditions/condition.js';
import { type Members } from '../members/state.js';
import { type Survivors } from '../merging.js';
import { type DefinedFields } from '../opportunity/custom-field.js';
import { type OpportunityWorld } from '../opportunity/world.js';
import { type Organization } from '../organization/state.js';
import { type Teams } from '../teams/state.js';
import { type LiveStage, type QualifiedStage } from './life.js';

/** A stage that a lead needs to meet criteria for. */
export type JudgedStage = QualifiedStage | 'converted';

/** What a lead must meet for a stage. */
export interface LeadCriterion {
  readonly id: string;
  readonly name: string;
  /** `steps_done`: every step of the stages before is done, optional ones included; `confirmation`: somebody says so */
  readonly kind: 'condition' | 'steps_done' | 'confirmation';
  /** of the kind `condition` */
  readonly condition?: Condition;
}

/** A task that leads get when they are captured. */
export interface PresetStep {
  readonly id: string;
  readonly name: string;
  readonly stage: LiveStage;
  readonly required: boolean;
}

/** What decisions about leads read of the organization's lead policy. */
export interface LeadRules {
  /** of the statuses that leads can get */
  readonly statusIds: readonly string[];
  /** of a new lead */
  readonly defaultStatusId: string;
  /** of a lead whose deal is won; null: it keeps its own */
  readonly customerStatusId: string | null;
  /** by the status that is being deleted, or was: the one that replaces it */
  readonly replacedStatuses: Readonly<Record<string, string>>;
  readonly steps: readonly PresetStep[];
  readonly criteria: Readonly<Record<JudgedStage, readonly LeadCriterion[]>>;
}

/** What a decision about a lead reads besides the lead. */
export interface LeadWorld extends DefinedFields {
  readonly organization: Organization;
  readonly members: Members;
  readonly teams: Teams;
  readonly rules: LeadRules;
  /** of the contacts, accounts and leads that the command names, and of those the lead has where the command needs them */
  readonly contacts: Survivors;
  readonly accounts: Survivors;
  readonly leads: Survivors;
  readonly conversationIds: ReadonlySet<string>;
  /** for a conversion: what its deal is decided on */
  readonly deals: OpportunityWorld | null;
  /** for a conversion: the account of each of the contacts */
  readonly accountsOfContacts: ReadonlyMap<string, string | null>;
}
