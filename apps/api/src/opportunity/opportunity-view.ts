import { type OpportunityState } from '#domain';
import { HttpProblem } from '#http';
import { type OpportunityDto } from './opportunity.dto.js';

/** A deal as callers see it. @throws `opportunity_not_found` where there is none, or it is deleted */
export function opportunityView(state: OpportunityState): OpportunityDto {
  if (state.existence !== 'live') throw new HttpProblem('opportunity_not_found');
  const { existence: _, notes, tags, ...fields } = state;
  return { ...fields, notes: [...notes], tags: [...tags] };
}
