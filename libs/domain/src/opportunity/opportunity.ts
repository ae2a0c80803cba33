import { type Decider } from '#decider';
import { reject } from '../rejections.js';
import { adjustValue } from './adjust-value.js';
import { advance } from './advance.js';
import { assignAgent } from './assign-agent.js';
import { assignRep } from './assign-rep.js';
import { changeContact } from './change-contact.js';
import { changePipeline } from './change-pipeline.js';
import { changeTeam } from './change-team.js';
import { clearFollowUp } from './clear-follow-up.js';
import { type LiveOpportunityCommand, type OpportunityCommand } from './commands.js';
import { createOpportunity } from './create-opportunity.js';
import { type Decision } from './decision.js';
import { deleteOpportunity } from './delete-opportunity.js';
import { editDescription } from './edit-description.js';
import { type OpportunityEvent } from './events.js';
import { evolve } from './evolve.js';
import { leaveDeletedStage } from './leave-deleted-stage.js';
import { leaveRep } from './leave-rep.js';
import { leaveTeam } from './leave-team.js';
import { linkAccount } from './link-account.js';
import { linkConversation } from './link-conversation.js';
import { logNote } from './log-note.js';
import { markClosed } from './mark-closed.js';
import { moveBack } from './move-back.js';
import { moveToStage } from './move-to-stage.js';
import { raiseFollowUpDue } from './raise-follow-up-due.js';
import { raiseStale } from './raise-stale.js';
import { rank } from './rank.js';
import { rename } from './rename.js';
import { reopen } from './reopen.js';
import { scheduleFollowUp } from './schedule-follow-up.js';
import { setCustomField } from './set-custom-field.js';
import { setExpectedClose } from './set-expected-close.js';
import { setProbability } from './set-probability.js';
import { setSource } from './set-source.js';
import { type Opportunity, type OpportunityState } from './state.js';
import { tag } from './tag.js';
import { unassignAgent } from './unassign-agent.js';
import { unassignRep } from './unassign-rep.js';
import { unlinkAccount } from './unlink-account.js';
import { untag } from './untag.js';
import { upsell } from './upsell.js';
import { type OpportunityWorld } from './world.js';

/** The rules of a deal. Its decisions throw `opportunity_not_found` where it never was or is deleted. */
export const opportunity: Decider<OpportunityCommand, OpportunityState, OpportunityEvent, OpportunityWorld> = {
  initialState: { existence: 'none' },
  decide: (command, state, world) =>
    command.type === 'create_opportunity'
      ? createOpportunity(command, state, world)
      : decideOn(command, live(state), world),
  evolve,
};

const live = (state: OpportunityState): Opportunity =>
  state.existence === 'live' ? state : reject('opportunity_not_found');

type Type = LiveOpportunityCommand['type'];
type CommandOf<T extends Type> = { [K in T]: Extract<LiveOpportunityCommand, { type: K }> & { type: K } }[T];

const decisions: { readonly [T in Type]: Decision<CommandOf<T>> } = {
  move_to_stage: moveToStage,
  advance,
  move_back: moveBack,
  mark_won: markClosed,
  mark_lost: markClosed,
  mark_abandoned: markClosed,
  reopen,
  adjust_value: adjustValue,
  upsell,
  rename,
  set_source: setSource,
  set_expected_close: setExpectedClose,
  set_probability: setProbability,
  set_custom_field: setCustomField,
  edit_description: editDescription,
  tag,
  untag,
  rank,
  change_contact: changeContact,
  link_account: linkAccount,
  unlink_account: unlinkAccount,
  link_conversation: linkConversation,
  assign_rep: assignRep,
  unassign_rep: unassignRep,
  assign_agent: assignAgent,
  unassign_agent: unassignAgent,
  change_team: changeTeam,
  change_pipeline: changePipeline,
  schedule_follow_up: scheduleFollowUp,
  clear_follow_up: clearFollowUp,
  raise_follow_up_due: raiseFollowUpDue,
  raise_stale: raiseStale,
  log_note: logNote,
  delete_opportunity: deleteOpportunity,
  leave_deleted_stage: leaveDeletedStage,
  leave_team: leaveTeam,
  leave_rep: leaveRep,
};

const decideOn = <T extends Type>(command: CommandOf<T>, deal: Opportunity, world: OpportunityWorld) =>
  decisions[command.type](command, deal, world);
