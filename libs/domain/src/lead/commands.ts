import { type Money } from '../money/money.js';
import { type CustomFields } from '../opportunity/events.js';
import { type LeadEventData, type LeadFields } from './events.js';
import { type LiveStage, type QualifiedStage } from './life.js';

/** Write a prospect down: with a name, a company, an email or a phone. */
export interface CaptureLead extends Readonly<Partial<LeadFields>> {
  readonly type: 'capture_lead';
  readonly leadId: string;
  readonly externalId?: string;
  readonly origin: LeadEventData<'lead_captured'>['origin'];
  /** @defaultValue Potential, or what took its place */
  readonly statusId?: string;
  /** `YYYY-MM-DD`, the day of capture where the organization is: what steps are due after; absent: they are due whenever */
  readonly on?: string;
}

/** Give the lead to a rep, to a team, or to a rep for a team. */
export interface AssignLead {
  readonly type: 'assign_lead';
  readonly repId?: string | null;
  readonly teamId?: string | null;
  /** the routing rule by which it is given; `turn` of its round robin: nothing where somebody has the lead already. By a process */
  readonly rule?: { readonly id: string; readonly turn: number | null };
}

/** Take a lead that no rep has. */
export interface TakeLead {
  readonly type: 'take_lead';
  readonly memberId: string;
}

/** Say that the lead qualifies for the next stage. */
export interface QualifyLead {
  readonly type: 'qualify_lead';
  readonly to: QualifiedStage;
}

/** Say that a criterion which only a person can judge is met. */
export interface ConfirmCriterion {
  readonly type: 'confirm_criterion';
  readonly criterionId: string;
  readonly note?: string;
}

/** Say that a criterion which was confirmed is not met. */
export interface WithdrawCriterion {
  readonly type: 'withdraw_criterion';
  readonly criterionId: string;
}

/** Add a task. */
export interface AddLeadStep {
  readonly type: 'add_lead_step';
  readonly stepId: string;
  readonly name: string;
  /** @defaultValue the one that the lead is in */
  readonly stage?: LiveStage;
  /** @defaultValue false */
  readonly required?: boolean;
  readonly assigneeId?: string;
  /** `YYYY-MM-DD` */
  readonly dueOn?: string;
}

/** Say that a task is done. */
export interface DoLeadStep {
  readonly type: 'do_lead_step';
  readonly stepId: string;
}

/** Give the lead up. */
export interface DiscardLead {
  readonly type: 'discard_lead';
  readonly reason?: string;
}

/** Work on a discarded lead again, where it was. */
export interface RestoreLead {
  readonly type: 'restore_lead';
}

/** Give the lead another status, whatever its stage. */
export interface SetLeadStatus {
  readonly type: 'set_lead_status';
  readonly statusId: string;
}

/** Its deal was won: give it the status Customer, unless that is switched off. By a process. */
export interface SetCustomerStatus {
  readonly type: 'set_customer_status';
}

/** Give it the status that replaces its own, which is being deleted, or was. By a process. */
export interface LeaveDeletedStatus {
  readonly type: 'leave_deleted_status';
}

/** Change what is known of the prospect; a field that is absent stays. */
export interface EditLead extends Readonly<Partial<Omit<LeadFields, 'customFields'>>> {
  readonly type: 'edit_lead';
  /** by the field's id; null clears, an absent one stays */
  readonly customFields?: Readonly<Record<string, string | number | null>>;
}

/** Merge the lead into another one: they are the same prospect, and the other one survives. */
export interface MergeLead {
  readonly type: 'merge_lead';
  readonly intoId: string;
}

/** Take in leads that were merged into this one. Completes a merge: a process's command, or the merging request's. */
export interface AbsorbLead {
  readonly type: 'absorb_lead';
  readonly leadIds: readonly string[];
  /** it was merged into one of them at the same moment as they into it, and is the one of them that stands again */
  readonly standsAgain: boolean;
  readonly known: LeadEventData<'lead_merged'>['known'];
}

/** Which contact and account the lead becomes: those named, else those it has, else new ones. */
export interface IntoCustomer {
  readonly contactId?: string;
  /** null: none @defaultValue the lead's, else the contact's, else a new one where the lead's company is known */
  readonly accountId?: string | null;
  /** of the contact that is made */
  readonly newContactId: string;
  /** of the account that is made */
  readonly newAccountId: string;
}

/** Make the lead a deal, with its contact and account. */
export interface ConvertLead extends IntoCustomer {
  readonly type: 'convert_lead';
  /** of the deal that is made */
  readonly opportunityId: string;
  /** @defaultValue the funnel of the lead's team, else the organization's default */
  readonly pipelineId?: string;
  /** @defaultValue the leftmost active one */
  readonly stageId?: string;
  /** @defaultValue the lead's company, else none */
  readonly name?: string;
  /** @defaultValue the lead's */
  readonly value?: Money;
  /** null: nobody @defaultValue the lead's */
  readonly repId?: string | null;
  /** null: none @defaultValue the lead's */
  readonly teamId?: string | null;
  readonly channelId?: string;
  /** `YYYY-MM-DD` */
  readonly expectedCloseDate?: string;
  /** of the deal */
  readonly customFields?: CustomFields;
  /** for the gates of the stage */
  readonly reason?: string;
}

/** Make the lead a contact, and no deal. */
export interface ConvertLeadToContact extends IntoCustomer {
  readonly type: 'convert_lead_to_contact';
}

/** Everything that can be asked of a lead that exists. */
export type LeadChange =
  | AssignLead
  | TakeLead
  | QualifyLead
  | ConfirmCriterion
  | WithdrawCriterion
  | AddLeadStep
  | DoLeadStep
  | ConvertLead
  | ConvertLeadToContact
  | DiscardLead
  | RestoreLead
  | SetLeadStatus
  | SetCustomerStatus
  | LeaveDeletedStatus
  | EditLead
  | MergeLead
  | AbsorbLead;

/** Everything that can be asked of a lead. */
export type LeadCommand = CaptureLead | LeadChange;
