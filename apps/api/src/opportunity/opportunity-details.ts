import { type OpportunityView } from '#projections';
import { type OpportunityDetailsDto } from './opportunity-details.dto.js';
import { opportunityView } from './opportunity-view.js';

/** A deal of the read model as callers see it. */
export const opportunityDetails = ({ deal, contact, account, rep, team }: OpportunityView): OpportunityDetailsDto => ({
  ...opportunityView(deal),
  contact,
  account,
  rep,
  team,
});
