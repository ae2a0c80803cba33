import { type OpportunityCommand } from '../opportunity/commands.js';
import { reject } from '../rejections.js';

/** What an AI agent can do. */
export const agentActions = ['create_opportunity', 'advance_opportunity', 'log_note'] as const;

/** What an AI agent can do; `advance_opportunity`: every move of stage, status, pipeline or team. */
export type AgentAction = (typeof agentActions)[number];

type Command = OpportunityCommand['type'];

/** Which action each command of a deal is; null: no agent gives it, a person has to. */
const actions: { readonly [T in Command]: AgentAction | null } = {
  create_opportunity: 'create_opportunity',
  move_to_stage: 'advance_opportunity',
  advance: 'advance_opportunity',
  move_back: 'advance_opportunity',
  mark_won: 'advance_opportunity',
  mark_lost: 'advance_opportunity',
  mark_abandoned: 'advance_opportunity',
  reopen: 'advance_opportunity',
  change_team: 'advance_opportunity',
  change_pipeline: 'advance_opportunity',
  log_note: 'log_note',
  adjust_value: null,
  upsell: null,
  rename: null,
  set_source: null,
  set_expected_close: null,
  set_probability: null,
  set_custom_field: null,
  edit_description: null,
  tag: null,
  untag: null,
  rank: null,
  change_contact: null,
  link_account: null,
  unlink_account: null,
  link_conversation: null,
  assign_rep: null,
  unassign_rep: null,
  assign_agent: null,
  unassign_agent: null,
  schedule_follow_up: null,
  clear_follow_up: null,
  raise_follow_up_due: null,
  raise_stale: null,
  delete_opportunity: null,
  leave_deleted_stage: null,
  leave_team: null,
  leave_rep: null,
};

/** Which action the command is. @throws `agent_action_not_allowed` where no agent may give it */
export const actionOf = ({ type }: Pick<OpportunityCommand, 'type'>): AgentAction =>
  actions[type] ?? reject('agent_action_not_allowed', { action: type, actions: agentActions });
