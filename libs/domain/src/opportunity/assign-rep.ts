import { type Decision } from './decision.js';
import { requireRep } from './neighbours.js';

/** Give the deal its human owner. */
export interface AssignRep {
  readonly type: 'assign_rep';
  readonly repId: string;
}

/** @throws `member_not_found`, `rep_not_in_team` where the deal has a team and the member is not of it */
export const assignRep: Decision<AssignRep> = ({ repId }, deal, world) =>
  repId === deal.repId
    ? []
    : [{ type: 'rep_assigned', data: { repId: requireRep(world, repId, deal.teamId), previous: deal.repId } }];
