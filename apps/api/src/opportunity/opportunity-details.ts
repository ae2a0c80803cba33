import { type OpportunityView } from '#projections';
import { type OpportunityDetailsDto } from './opportunity-details.dto.js';
import { opportunityView } from './opportunity-view.js';

/** A deal of the read model as callers see it. */
export const opportunityDetails = ({ deal, revision: _, ...names }: OpportunityView): OpportunityDetailsDto => ({
  ...opportunityView(deal),
  ...names,
});
