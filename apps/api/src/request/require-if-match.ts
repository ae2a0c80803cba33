import { type Organization } from '#domain';
import { HttpProblem } from '#http';
import { type WriteRequest } from './write-request.js';

/** @throws `if_match_required` where the organization demands If-Match on every change and there is none */
export function requireIfMatch({ ifMatchDemanded }: Organization, { ifMatch }: WriteRequest): void {
  if (ifMatchDemanded && ifMatch === null) throw new HttpProblem('if_match_required');
}
