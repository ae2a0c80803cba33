import { type Decision } from './decision.js';

/** Nobody owns the deal any more. */
export interface UnassignRep {
  readonly type: 'unassign_rep';
}

/** Nothing where nobody does. */
export const unassignRep: Decision<UnassignRep> = (_, { repId }) =>
  repId === null ? [] : [{ type: 'rep_unassigned', data: { previous: repId } }];
