import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { FigureDealsReader } from '#projections';
import { figureDealsAnswer } from '../analytics/figure-deals-answer.js';
import { holderIn, periodIn } from '../goals/holder-view.js';
import { type OpportunitiesDto } from '../opportunity/opportunity-details.dto.js';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, pageOf } from '../request/read.dto.js';
import { type ForecastDealsDto } from './forecast.dto.js';

/** The deals behind a part of a forecast: booked ones, the latest first, or open ones, the soonest expected first. */
export class ListForecastDeals extends ReadRequest<OpportunitiesDto, ForecastDealsDto> {}

@QueryHandler(ListForecastDeals)
export class ListForecastDealsHandler implements IQueryHandler<ListForecastDeals> {
  constructor(
    private readonly deals: FigureDealsReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: ListForecastDeals): Promise<Answer<OpportunitiesDto>> {
    const { organizationId } = principal;
    const { currency, part } = parameters;
    const query = {
      of: holderIn(parameters.of, organizationId),
      period: periodIn(parameters.period),
      visibility: await this.visibilities.of(principal),
      after: afterOf(parameters),
      ...pageOf(parameters),
      currency,
    };
    return figureDealsAnswer(await this.deals.ofForecast(organizationId, query, part));
  }
}
