import { type Facts, Rejected } from '#decider';

/** Every code a decision can reject with. Each has its row in the table of problems (libs/http). */
export const rejectionCodes = [
  // no such record
  'opportunity_not_found',
  'organization_not_found',
  'contact_not_found',
  'account_not_found',
  'pipeline_not_found',
  'stage_not_found',
  'member_not_found',
  'team_not_found',
  'agent_not_found',
  'conversation_not_found',
  'channel_not_found',
  'custom_field_not_found',
  // another state of the record would take it
  'already_exists',
  'not_open',
  'status_follows_stage',
  'stage_closed',
  'stage_in_use',
  'pipeline_closed',
  'pipeline_in_use',
  'deletion_target',
  'team_closed',
  'team_in_use',
  'member_removed',
  'member_in_use',
  'name_taken',
  'address_of_other_contact',
  'no_next_stage',
  'no_previous_stage',
  // a value or a rule refuses it
  'contact_required',
  'not_active_stage',
  'stage_not_in_pipeline',
  'not_a_later_stage',
  'not_an_earlier_stage',
  'pipeline_not_of_team',
  'rep_not_in_team',
  'channel_not_in_team',
  'reason_required',
  'channel_required',
  'no_channel_available',
  'currency_mismatch',
  'value_required',
  'value_out_of_range',
  'amount_not_positive',
  'source_unknown',
  'name_required',
  'text_required',
  'probability_out_of_range',
  'custom_field_value_invalid',
  'stages_required',
  'pipelines_required',
  'pipeline_differs',
  'outcome_differs',
  'target_stages_required',
  'stage_gate',
  'channel_required',
  'no_channel_available',
  'deal_amount_disabled',
  'custom_field_choices_invalid',
  'stage_order',
  'outcome_required',
  'outcome_not_allowed',
  'position_out_of_range',
  'time_zone_unknown',
  'locale_unknown',
  'currency_unknown',
  'account_is_own_parent',
] as const;

/** A code a decision can reject with. */
export type RejectionCode = (typeof rejectionCodes)[number];

/** Refuses a command. @throws Rejected always */
export function reject(code: RejectionCode, facts: Facts = {}): never {
  throw new Rejected(code, facts);
}
