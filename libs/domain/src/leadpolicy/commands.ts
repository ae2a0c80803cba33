import {
  type Criterion,
  type CriteriaStage,
  type LabelledStage,
  type PolicyStep,
  type RoutingRule,
  type StepStage,
} from './state.js';

interface OfStatus<Type extends string> {
  readonly type: Type;
  readonly statusId: string;
}

/** Put a status into the set. */
export interface AddLeadStatus extends OfStatus<'add_lead_status'> {
  readonly name: string;
  readonly description?: string;
  /** index from 0 @defaultValue the end */
  readonly position?: number;
}

/** Change one thing of a lead status. */
export type EditLeadStatus =
  | (OfStatus<'rename_lead_status'> & { readonly name: string })
  | (OfStatus<'describe_lead_status'> & { readonly description: string })
  | (OfStatus<'reposition_lead_status'> & { readonly position: number });

/** Begin to delete a lead status. */
export interface DeleteLeadStatus extends OfStatus<'delete_lead_status'> {
  /** what its leads get; needed where some have it @defaultValue the first other one */
  readonly replacedBy?: string;
}

/** End the deletion of a lead status, no lead having it any more. By a process. */
export type CompleteLeadStatusDeletion = OfStatus<'complete_lead_status_deletion'>;

/** Everything that can be asked about a lead status. */
export type LeadStatusCommand = AddLeadStatus | EditLeadStatus | DeleteLeadStatus | CompleteLeadStatusDeletion;

/** Say who gets which leads: all rules, in their order. */
export interface SetRoutingRules {
  readonly type: 'set_routing_rules';
  readonly rules: readonly RoutingRule[];
}

/** Say what is demanded of a lead before it reaches a stage: all criteria. */
export interface SetCriteria {
  readonly type: 'set_criteria';
  readonly stage: CriteriaStage;
  readonly criteria: readonly Criterion[];
}

/** Say what is to be done for leads in a stage: all steps, in their order. Leads that are there keep theirs. */
export interface SetLeadSteps {
  readonly type: 'set_lead_steps';
  readonly stage: StepStage;
  readonly steps: readonly PolicyStep[];
}

/** Everything that can be asked of how an organization works with leads. */
export type LeadPolicyCommand =
  | LeadStatusCommand
  | SetRoutingRules
  | SetCriteria
  | SetLeadSteps
  | { readonly type: 'label_lead_stage'; readonly stage: LabelledStage; readonly label: string }
  | { readonly type: 'switch_customer_status'; readonly enabled: boolean };
