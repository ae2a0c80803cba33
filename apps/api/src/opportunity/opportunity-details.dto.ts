import { type ContactActivityDto, type FollowUpStateDto } from './contact-activity.dto.js';
import { type NamedDto } from './named.dto.js';
import { OpportunityDto } from './opportunity.dto.js';

/** A deal with the present names of what it refers to. */
export class OpportunityDetailsDto extends OpportunityDto {
  contact: NamedDto | null;
  account: NamedDto | null;
  rep: NamedDto | null;
  /** The AI agent that works the deal. */
  agent: NamedDto | null;
  team: NamedDto | null;
  channel: NamedDto | null;
  /** Of an open deal. */
  followUp: FollowUpStateDto | null;
  /** It is open and has stayed in its stage for longer than the stage's limit, with no follow-up ahead. */
  stale: boolean;
  /** Of an open deal: what the conversations with its contact come to. */
  contactActivity: ContactActivityDto | null;
}

/** A page of deals. */
export class OpportunitiesDto {
  items: OpportunityDetailsDto[];
  /** Null: no more. */
  nextCursor: string | null;
}
