import { type Members } from '../members/state.js';
import { requirePresent } from '../members/present.js';
import { requireOpenPipeline } from '../pipelines/catalogue.js';
import { lookUp } from '../look-up.js';
import { reject } from '../rejections.js';
import { requireFreeName, requireOpenTeam } from './catalogue.js';
import { type AddTeam, type EditTeam, type LeaveDeletedPipeline } from './commands.js';
import { type TeamsDecision } from './decision.js';
import { requireNoDeals } from '../no-open-deals.js';
import { type TeamsEvent } from './events.js';
import { type Team } from './state.js';

/** @throws `already_exists`, `name_required`, `name_taken`, `pipeline_not_found`, `pipeline_closed`, `member_not_found`, `member_removed` */
export const addTeam: TeamsDecision<AddTeam> = ({ teamId, name, pipelineId, memberIds }, state, world) => {
  if (lookUp(state.byId, teamId) ?? lookUp(state.removed.teams, teamId)) reject('already_exists', { teamId });
  requireFreeName(state.byId, teamId, name);
  requireOpenPipeline(world.pipelines, pipelineId);
  const unique = [...new Set(memberIds)];
  for (const memberId of unique) requirePresent(world.members, memberId);
  return [{ type: 'team_added', data: { teamId, name, pipelineId, memberIds: unique } }];
};

/**
 * A team's funnel is changed only while the team has no open deals.
 *
 * @throws `team_not_found`, `team_closed`, `name_required`, `name_taken`, `pipeline_not_found`, `pipeline_closed`,
 * `team_in_use`, `member_not_found`, `member_removed`
 */
export const editTeam: TeamsDecision<EditTeam> = (command, state, world) => {
  const team = requireOpenTeam(state, command.teamId);
  const { id: teamId } = team;
  switch (command.type) {
    case 'rename_team': {
      const { name } = command;
      if (name === team.name) return [];
      requireFreeName(state.byId, teamId, name);
      return [{ type: 'team_renamed', data: { teamId, name, previous: team.name } }];
    }
    case 'change_team_funnel': {
      const { pipelineId } = command;
      if (pipelineId === team.pipelineId) return [];
      requireOpenPipeline(world.pipelines, pipelineId);
      requireNoDeals('team_in_use', { teamId, team: team.name }, world);
      return [funnelChanged(team, pipelineId)];
    }
    case 'set_team_deal_amount': {
      const { enabled } = command;
      return enabled === team.dealAmountEnabled ? [] : [{ type: 'team_deal_amount_set', data: { teamId, enabled } }];
    }
    case 'add_team_member':
      return addMember(team, command.memberId, world.members);
  }
};

/** Nothing where the funnel is not being deleted, or nothing takes its place. */
export const leaveDeletedPipeline: TeamsDecision<LeaveDeletedPipeline> = ({ teamId }, state, { pipelines }) => {
  const team = lookUp(state.byId, teamId);
  const target = team && lookUp(pipelines.byId, team.pipelineId)?.deletion?.moveTo;
  return target ? [funnelChanged(team, target.pipelineId)] : [];
};

const funnelChanged = ({ id: teamId, pipelineId: previous }: Team, pipelineId: string): TeamsEvent => ({
  type: 'team_funnel_changed',
  data: { teamId, pipelineId, previous },
});

function addMember({ id: teamId, memberIds }: Team, memberId: string, members: Members): TeamsEvent[] {
  if (memberIds.includes(memberId)) return [];
  requirePresent(members, memberId);
  return [{ type: 'team_member_added', data: { teamId, memberId } }];
}
