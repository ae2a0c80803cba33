import { lookUp } from '../look-up.js';
import { lastSuccessor, type Removal } from '../removal.js';
import { type Decision } from './decision.js';
import { type OpportunityWorld } from './world.js';

/** Take the deal from a member who leaves the organization, or only the deal's team, or did. By a process. */
export interface LeaveRep {
  readonly type: 'leave_rep';
  readonly memberId: string;
  /** the team that the member leaves; null: the organization */
  readonly teamId: string | null;
}

/**
 * Open deals only: to the successor where that one may own it, else to nobody. Who takes over in the deal's team goes before
 * who takes over in the organization. Nothing where the member stays.
 */
export const leaveRep: Decision<LeaveRep> = ({ memberId, teamId }, deal, world) => {
  const removal = removalIn(world, memberId, teamId);
  if (!removal || deal.status !== 'open' || deal.repId !== memberId) return [];
  if (teamId !== null && deal.teamId !== teamId) return [];
  const left = (id: string): Removal | null => removalIn(world, id, deal.teamId) ?? removalIn(world, id, null);
  const repId = lastSuccessor(left(memberId) ?? removal, left);
  if (repId === null || !mayOwn(world, repId, deal.teamId)) {
    return [{ type: 'rep_unassigned', data: { previous: memberId } }];
  }
  return [{ type: 'rep_assigned', data: { repId, previous: memberId } }];
};

function removalIn({ members, teams }: OpportunityWorld, memberId: string, teamId: string | null): Removal | null {
  const left = teamId === null ? undefined : lookUp(teams.byId, teamId)?.leaving;
  const removal = left ? lookUp(left, memberId) : lookUp(members, memberId)?.removal;
  return removal ?? null;
}

function mayOwn({ members, teams }: OpportunityWorld, repId: string, teamId: string | null): boolean {
  const team = teamId === null ? undefined : lookUp(teams.byId, teamId);
  return lookUp(members, repId)?.removal === null && (!team || team.memberIds.includes(repId));
}
