import { type Decider } from '#decider';
import { addChannel, editChannel } from './channels.js';
import { type TeamsCommand } from './commands.js';
import { type TeamsWorld } from './decision.js';
import { addTeam, editTeam, leaveDeletedPipeline } from './edit-team.js';
import { type TeamsEvent } from './events.js';
import { evolve } from './evolve.js';
import { completeTeamMemberRemoval, removeTeamMember } from './remove-team-member.js';
import { completeTeamRemoval, removeTeam } from './remove-team.js';
import { type Teams } from './state.js';

/** The rules of an organization's teams and channels. */
export const teams: Decider<TeamsCommand, Teams, TeamsEvent, TeamsWorld> = {
  initialState: { byId: {}, channels: {}, removed: { teams: {}, channels: {} } },
  decide(command, state, world) {
    switch (command.type) {
      case 'add_team':
        return addTeam(command, state, world);
      case 'rename_team':
      case 'change_team_funnel':
      case 'set_team_deal_amount':
      case 'add_team_member':
        return editTeam(command, state, world);
      case 'leave_deleted_pipeline':
        return leaveDeletedPipeline(command, state, world);
      case 'remove_team_member':
        return removeTeamMember(command, state, world);
      case 'complete_team_member_removal':
        return completeTeamMemberRemoval(command, state, world);
      case 'remove_team':
        return removeTeam(command, state, world);
      case 'complete_team_removal':
        return completeTeamRemoval(command, state, world);
      case 'add_channel':
        return addChannel(command, state, world);
      case 'rename_channel':
      case 'remove_channel':
      case 'rotate_channel_secret':
      case 'give_channel':
      case 'take_channel':
        return editChannel(command, state, world);
    }
  },
  evolve,
};
