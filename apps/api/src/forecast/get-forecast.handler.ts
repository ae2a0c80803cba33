import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ForecastReader } from '#projections';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf } from '../request/read.dto.js';
import { holderIn, periodIn } from '../goals/holder-view.js';
import { forecastView } from './forecast-view.js';
import { type ForecastDto, type GetForecastDto } from './forecast.dto.js';
import { holderNotFound } from './holder-not-found.js';

/** What is expected of a period. */
export class GetForecast extends ReadRequest<ForecastDto, GetForecastDto> {}

@QueryHandler(GetForecast)
export class GetForecastHandler implements IQueryHandler<GetForecast> {
  constructor(
    private readonly forecasts: ForecastReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: GetForecast): Promise<Answer<ForecastDto>> {
    const query = {
      of: holderIn(parameters.of, principal.organizationId),
      period: periodIn(parameters.period),
      visibility: await this.visibilities.of(principal),
      after: afterOf(parameters),
    };
    const { forecast, ...freshness } = await this.forecasts.forecast(principal.organizationId, query);
    if (!forecast) throw holderNotFound(query.of);
    return readAnswer(forecastView(query, forecast), freshness);
  }
}
