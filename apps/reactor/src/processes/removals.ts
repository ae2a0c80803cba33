import { type MembersEvent, type TeamsEvent } from '#domain';
import { type Effects, type Outcome } from '../effects.js';
import { type ProcessManager } from '../process-manager.js';
import { moveAway } from './move-away.js';

type OfTeams<T extends TeamsEvent['type']> = Extract<TeamsEvent, { type: T }>;
type OfMembers<T extends MembersEvent['type']> = Extract<MembersEvent, { type: T }>;

const memberInUse = 'member_in_use';

/** Moves the open deals of a team that is being removed to its successor, then removes it. */
export const teamRemoval: ProcessManager<OfTeams<'team_removal_started'>> = {
  name: 'team-removal',
  reactsTo: ['team_removal_started'],
  async react({ event: { data }, position }, effects) {
    const { teamId } = data;
    const inUse = 'team_in_use';
    const way = {
      from: { teamId, status: 'open' },
      command: { type: 'leave_team', teamId },
      complete: () =>
        effects.give('teams', '', { type: 'complete_team_removal', teamId }, { target: teamId, foreseen: [inUse] }),
      inUse,
    } as const;
    await moveAway(effects, way, position);
  },
};

/** Gives the open deals that a member has in a team to the successor, then takes the member off the team. */
export const teamMemberRemoval: ProcessManager<OfTeams<'team_member_leaving_started'>> = {
  name: 'team-member-removal',
  reactsTo: ['team_member_leaving_started'],
  async react({ event: { data }, position }, effects) {
    const { teamId, memberId } = data;
    const way = {
      from: { teamId, repId: memberId, status: 'open' },
      command: { type: 'leave_rep', memberId, teamId },
      complete: () => leaveTeam(effects, teamId, memberId),
      inUse: memberInUse,
    } as const;
    await moveAway(effects, way, position);
  },
};

/** Gives the open deals of a member to the successor, takes the member off every team, then removes the member. */
export const memberRemoval: ProcessManager<OfMembers<'member_removal_started'>> = {
  name: 'member-removal',
  reactsTo: ['member_removal_started'],
  async react({ event: { data }, position }, effects) {
    const { memberId } = data;
    const way = {
      from: { repId: memberId, status: 'open' },
      command: { type: 'leave_rep', memberId, teamId: null },
      complete: () => leaveAll(effects, memberId),
      inUse: memberInUse,
    } as const;
    await moveAway(effects, way, position);
  },
};

const leaveTeam = (effects: Effects, teamId: string, memberId: string): Promise<Outcome> =>
  effects.give(
    'teams',
    '',
    { type: 'complete_team_member_removal', teamId, memberId },
    { target: `team/${teamId}/${memberId}`, foreseen: [memberInUse] },
  );

async function leaveAll(effects: Effects, memberId: string): Promise<Outcome> {
  const { teams } = await effects.catalogue();
  for (const { id, memberIds } of Object.values(teams.byId)) {
    if (!memberIds.includes(memberId)) continue;
    const outcome = await leaveTeam(effects, id, memberId);
    if (outcome.refused !== null) return outcome;
  }
  return effects.give(
    'members',
    '',
    { type: 'complete_member_removal', memberId },
    { target: memberId, foreseen: [memberInUse] },
  );
}
