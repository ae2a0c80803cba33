import { type Decider } from '#decider';
import { lookUp } from '../look-up.js';
import { type Members } from '../members/state.js';
import { requireName, sameName } from '../names.js';
import { type Pipelines } from '../pipelines/state.js';
import { reject } from '../rejections.js';
import { type TeamsEvent } from './events.js';
import { evolve } from './evolve.js';
import { type Team, type Teams } from './state.js';

/** Make a team that works in a pipeline, its funnel. */
export interface AddTeam {
  readonly type: 'add_team';
  readonly teamId: string;
  readonly name: string;
  /** the funnel */
  readonly pipelineId: string;
  readonly memberIds: readonly string[];
}

/** Everything that can be asked of the teams of an organization. */
export type TeamsCommand =
  | AddTeam
  | { readonly type: 'rename_team'; readonly teamId: string; readonly name: string }
  | { readonly type: 'add_team_member'; readonly teamId: string; readonly memberId: string };

/** What a decision about teams reads besides them. */
export interface TeamsWorld {
  readonly pipelines: Pipelines;
  readonly members: Members;
}

/** The rules of an organization's teams. */
export const teams: Decider<TeamsCommand, Teams, TeamsEvent, TeamsWorld> = {
  initialState: { byId: {}, channels: {}, removed: { teams: {}, channels: {} } },
  decide(command, state, world) {
    switch (command.type) {
      case 'add_team':
        return add(command, state, world);
      case 'rename_team':
        return rename(requireTeam(state, command.teamId), command.name, state);
      case 'add_team_member':
        return addMember(requireTeam(state, command.teamId), command.memberId, world);
    }
  },
  evolve,
};

function add({ teamId, name, pipelineId, memberIds }: AddTeam, state: Teams, world: TeamsWorld): TeamsEvent[] {
  if (lookUp(state.byId, teamId)) reject('already_exists', { teamId });
  requireFreeName(name, teamId, state);
  if (!lookUp(world.pipelines.byId, pipelineId)) reject('pipeline_not_found', { pipelineId });
  const unique = [...new Set(memberIds)];
  for (const memberId of unique) requireMember(world, memberId);
  return [{ type: 'team_added', data: { teamId, name, pipelineId, memberIds: unique } }];
}

function rename(team: Team, name: string, state: Teams): TeamsEvent[] {
  if (name === team.name) return [];
  requireFreeName(name, team.id, state);
  return [{ type: 'team_renamed', data: { teamId: team.id, name, previous: team.name } }];
}

function addMember({ id: teamId, memberIds }: Team, memberId: string, world: TeamsWorld): TeamsEvent[] {
  if (memberIds.includes(memberId)) return [];
  requireMember(world, memberId);
  return [{ type: 'team_member_added', data: { teamId, memberId } }];
}

const requireTeam = (state: Teams, teamId: string): Team =>
  lookUp(state.byId, teamId) ?? reject('team_not_found', { teamId });

function requireMember({ members }: TeamsWorld, memberId: string): void {
  if (!lookUp(members, memberId)) reject('member_not_found', { memberId });
}

function requireFreeName(name: string, teamId: string, state: Teams): void {
  requireName(name);
  const holder = Object.values(state.byId).find((team) => team.id !== teamId && sameName(team.name, name));
  if (holder) reject('name_taken', { name, teamId: holder.id });
}
