import { type NamedDto } from './named.dto.js';
import { OpportunityDto } from './opportunity.dto.js';

/** A deal with the present names of what it refers to. */
export class OpportunityDetailsDto extends OpportunityDto {
  contact: NamedDto | null;
  account: NamedDto | null;
  rep: NamedDto | null;
  team: NamedDto | null;
}

/** A page of deals. */
export class OpportunitiesDto {
  items: OpportunityDetailsDto[];
  /** Null: no more. */
  nextCursor: string | null;
}
