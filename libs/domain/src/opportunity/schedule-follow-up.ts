import { type Instant } from '#decider';
import { type Decision } from './decision.js';

/** Say when the deal is to be followed up. */
export interface ScheduleFollowUp {
  readonly type: 'schedule_follow_up';
  /** may be past: it then shows as overdue */
  readonly at: Instant;
}

/** The new instant, and the one it takes the place of. */
export const scheduleFollowUp: Decision<ScheduleFollowUp> = ({ at }, { followUpAt }) =>
  at === followUpAt ? [] : [{ type: 'follow_up_scheduled', data: { at, previous: followUpAt } }];
