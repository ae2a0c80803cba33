import { lookUp } from '../look-up.js';
import { requireNoDeals } from '../no-open-deals.js';
import { reject } from '../rejections.js';
import { isAwaited, isRepeated } from '../removal.js';
import { requireOpenTeam, requireTeamMember } from './catalogue.js';
import { type CompleteTeamMemberRemoval, type RemoveTeamMember } from './commands.js';
import { type TeamsDecision } from './decision.js';

/**
 * Step one of two: the member can be given no deal of the team from here on.
 *
 * @throws `team_not_found`, `team_closed`, `member_not_found` where the member is not of the team, `rep_not_in_team` where the
 * successor is not, `deletion_target` while the member takes over from another, `member_in_use` where there are open deals
 * and nobody is named
 */
export const removeTeamMember: TeamsDecision<RemoveTeamMember> = (command, state, world) => {
  const { teamId, memberId, successorId } = command;
  const team = requireOpenTeam(state, teamId);
  const { leaving, memberIds } = team;
  if (!memberIds.includes(memberId) && isRepeated(lookUp(leaving, memberId), successorId)) return [];
  if (!memberIds.includes(memberId)) reject('member_not_found', { memberId, teamId });
  if (isAwaited(memberId, Object.values(leaving))) reject('deletion_target', { memberId, teamId });
  if (successorId === undefined) requireNoDeals('member_in_use', { memberId, teamId }, world);
  const others = { ...team, memberIds: memberIds.filter((id) => id !== memberId) };
  if (typeof successorId === 'string') requireTeamMember(others, successorId);
  const data = { teamId, memberId, successorId: successorId ?? null };
  return [{ type: 'team_member_leaving_started', data }];
};

/**
 * Step two, of a member who leaves the team or the organization; nothing where neither was begun.
 *
 * @throws `member_in_use` while the member owns an open deal of the team
 */
export const completeTeamMemberRemoval: TeamsDecision<CompleteTeamMemberRemoval> = (command, state, world) => {
  const { teamId, memberId } = command;
  const team = lookUp(state.byId, teamId);
  if (!team) return [];
  const leavesTeam = lookUp(team.leaving, memberId)?.done === false;
  const leavesAll = team.memberIds.includes(memberId) && Boolean(lookUp(world.members, memberId)?.removal);
  if (!leavesTeam && !leavesAll) return [];
  requireNoDeals('member_in_use', { memberId, teamId }, world);
  return [{ type: 'team_member_removed', data: { teamId, memberId } }];
};
