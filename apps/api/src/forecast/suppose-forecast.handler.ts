import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { requirePeriod } from '#domain';
import { ForecastReader } from '#projections';
import { OrganizationNeighbours } from '#world';
import { holderOf } from '../goals/holder-view.js';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { forecastView } from './forecast-view.js';
import { type SupposedForecastDto } from './forecast.dto.js';
import { holderNotFound } from './holder-not-found.js';
import { type SupposeForecastDto } from './suppose.dto.js';
import { Suppositions } from './suppositions.js';

/** A forecast, and what it would be if some deals changed. */
export class SupposeForecast extends ReadRequest<SupposedForecastDto, SupposeForecastDto> {}

@QueryHandler(SupposeForecast)
export class SupposeForecastHandler implements IQueryHandler<SupposeForecast> {
  constructor(
    private readonly forecasts: ForecastReader,
    private readonly suppositions: Suppositions,
    private readonly neighbours: OrganizationNeighbours,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: SupposeForecast): Promise<Answer<SupposedForecastDto>> {
    const { organizationId } = principal;
    const held = { of: holderOf(parameters.of, organizationId), period: requirePeriod(parameters.period) };
    const suppositions = await this.suppositions.of(principal, parameters.changes);
    const { position } = await this.neighbours.catalogue(organizationId);
    const query = { ...held, visibility: await this.visibilities.of(principal), after: position };
    const { asIs, supposed, ...freshness } = await this.forecasts.suppose(organizationId, query, suppositions);
    if (!asIs || !supposed) throw holderNotFound(held.of);
    return readAnswer({ asIs: forecastView(held, asIs), supposed: forecastView(held, supposed) }, freshness);
  }
}
