import { lookUp, type Team, type Teams } from '#domain';
import { HttpProblem } from '#http';
import { type TeamDto } from './team.dto.js';

/** A team as callers see it. */
export const teamView = (team: Team): TeamDto => ({
  id: team.id,
  name: team.name,
  pipelineId: team.pipelineId,
  memberIds: [...team.memberIds],
  channelIds: [...team.channelIds],
  dealAmountEnabled: team.dealAmountEnabled,
  leaving: Object.entries(team.leaving).flatMap(([memberId, { successorId, done }]) =>
    done ? [] : [{ memberId, successorId }],
  ),
  removal: team.removal && { successorTeamId: team.removal.successorId },
});

/** The same of one of the teams. @throws `team_not_found` */
export function teamIn({ byId }: Teams, teamId: string): TeamDto {
  const team = lookUp(byId, teamId);
  if (!team) throw new HttpProblem('team_not_found', { teamId });
  return teamView(team);
}
