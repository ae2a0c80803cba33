import { type LiveOpportunityCommand } from './commands.js';
import { usd } from './opportunity.fixture.js';

type OneOfEach = { [T in LiveOpportunityCommand['type']]: Extract<LiveOpportunityCommand, { type: T }> };

/** A command of each type that a deal can be given once it exists. */
export const oneOfEach: OneOfEach = {
  move_to_stage: { type: 'move_to_stage', stageId: 'review' },
  advance: { type: 'advance' },
  move_back: { type: 'move_back' },
  mark_won: { type: 'mark_won' },
  mark_lost: { type: 'mark_lost' },
  mark_abandoned: { type: 'mark_abandoned' },
  reopen: { type: 'reopen' },
  adjust_value: { type: 'adjust_value', value: usd(1) },
  upsell: { type: 'upsell', amount: usd(1) },
  rename: { type: 'rename', name: 'New' },
  set_source: { type: 'set_source', source: 'inbound' },
  set_expected_close: { type: 'set_expected_close', date: '2026-05-31' },
  set_probability: { type: 'set_probability', probability: 35 },
  set_custom_field: { type: 'set_custom_field', fieldId: 'seats', value: 2 },
  edit_description: { type: 'edit_description', description: 'Wants two seats.' },
  tag: { type: 'tag', tag: 'vip' },
  untag: { type: 'untag', tag: 'vip' },
  rank: { type: 'rank', rank: 'am' },
  change_contact: { type: 'change_contact', contactId: 'cora' },
  link_account: { type: 'link_account', accountId: 'initech' },
  unlink_account: { type: 'unlink_account' },
  link_conversation: { type: 'link_conversation', conversationId: 'talk' },
  assign_rep: { type: 'assign_rep', repId: 'ann' },
  unassign_rep: { type: 'unassign_rep' },
  assign_agent: { type: 'assign_agent', agentId: 'scout' },
  unassign_agent: { type: 'unassign_agent' },
  change_team: { type: 'change_team', teamId: 'north' },
  change_pipeline: { type: 'change_pipeline', pipelineId: 'sales' },
  schedule_follow_up: { type: 'schedule_follow_up', at: '2026-03-09T08:00:00.000Z' },
  clear_follow_up: { type: 'clear_follow_up' },
  log_note: { type: 'log_note', noteId: 'n1', text: 'Called.' },
  delete_opportunity: { type: 'delete_opportunity' },
  leave_deleted_stage: { type: 'leave_deleted_stage' },
  leave_team: { type: 'leave_team', teamId: 'north' },
  leave_rep: { type: 'leave_rep', memberId: 'ann', teamId: null },
};
