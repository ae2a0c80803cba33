import { type Decision } from './decision.js';

/** Say when the deal is expected to close; null: nothing is expected. */
export interface SetExpectedClose {
  readonly type: 'set_expected_close';
  /** `YYYY-MM-DD` */
  readonly date: string | null;
}

/** A date in the past is allowed: expectations are late at times. */
export const setExpectedClose: Decision<SetExpectedClose> = ({ date }, deal) =>
  date === deal.expectedCloseDate
    ? []
    : [{ type: 'expected_close_changed', data: { date, previous: deal.expectedCloseDate } }];
