import { type FigureDeals } from '#projections';
import { opportunityDetails } from '../opportunity/opportunity-details.js';
import { type OpportunitiesDto } from '../opportunity/opportunity-details.dto.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';

/** A page of the deals behind a figure as callers see it. */
export const figureDealsAnswer = ({ items, nextCursor, ...freshness }: FigureDeals): Answer<OpportunitiesDto> =>
  readAnswer({ items: items.map(opportunityDetails), nextCursor }, freshness);
