import { type Decision } from './decision.js';

/** The deal needs no follow-up any more. */
export interface ClearFollowUp {
  readonly type: 'clear_follow_up';
}

/** Nothing where none is scheduled. */
export const clearFollowUp: Decision<ClearFollowUp> = (_, { followUpAt }) =>
  followUpAt === null ? [] : [{ type: 'follow_up_cleared', data: { previous: followUpAt } }];
