import { type Holder } from '#domain';
import { HttpProblem } from '#http';

/** Nobody whom a forecast could be of. */
export const holderNotFound = ({ kind, id }: Holder): HttpProblem =>
  kind === 'team'
    ? new HttpProblem('team_not_found', { teamId: id })
    : new HttpProblem('member_not_found', { memberId: id });
