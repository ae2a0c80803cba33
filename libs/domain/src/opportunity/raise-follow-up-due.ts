import { type Instant } from '#decider';
import { type Decision } from './decision.js';

/** Say that the deal's follow-up has fallen due. By a process, which has the clock. */
export interface RaiseFollowUpDue {
  readonly type: 'raise_follow_up_due';
  /** the instant that it was scheduled for */
  readonly at: Instant;
}

/** Once each time that it is scheduled, and while the deal is open. Nothing where it is scheduled for another instant. */
export const raiseFollowUpDue: Decision<RaiseFollowUpDue> = (
  { at },
  { status, followUpAt, followUpDueRaised, repId },
) =>
  status !== 'open' || followUpAt !== at || followUpDueRaised ? [] : [{ type: 'follow_up_due', data: { at, repId } }];
