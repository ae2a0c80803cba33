import { lookUp } from '../look-up.js';
import { lastSuccessor, type Removal } from '../removal.js';
import { type Teams } from '../teams/state.js';
import { toTeam } from './change-team.js';
import { type Decision } from './decision.js';

/** Take the deal off a team that is being removed, or was. By a process. */
export interface LeaveTeam {
  readonly type: 'leave_team';
  readonly teamId: string;
}

/** Open deals only: to the successor's funnel, or to no team. No gate holds it up. Nothing where the team stays. */
export const leaveTeam: Decision<LeaveTeam> = ({ teamId }, deal, world) => {
  const removal = removalIn(world.teams, teamId);
  if (!removal || deal.status !== 'open' || deal.teamId !== teamId) return [];
  const successorId = lastSuccessor(removal, (id) => removalIn(world.teams, id));
  return toTeam(successorId === null ? null : (lookUp(world.teams.byId, successorId) ?? null), deal, world);
};

const removalIn = ({ byId, removed }: Teams, teamId: string): Removal | null =>
  lookUp(byId, teamId)?.removal ?? lookUp(removed.teams, teamId)?.removal ?? null;
