import { type OpportunityView } from '#projections';
import { type OpportunityDetailsDto } from './opportunity-details.dto.js';
import { opportunityView } from './opportunity-view.js';

/** A deal of the read model as callers see it. */
export function opportunityDetails(view: OpportunityView): OpportunityDetailsDto {
  const { deal, contact, account, rep, agent, team, channel } = view;
  const { followUp, stale, contactActivity } = view;
  return { ...opportunityView(deal), contact, account, rep, agent, team, channel, followUp, stale, contactActivity };
}
