import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { FigureDealsReader, type RevenueDimension } from '#projections';
import { type OpportunitiesDto } from '../opportunity/opportunity-details.dto.js';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { ReadRequest } from '../request/read-request.js';
import { pageOf } from '../request/read.dto.js';
import { type RevenueDealsDto } from './figure-deals.dto.js';
import { figureDealsAnswer } from './figure-deals-answer.js';
import { figureScope } from './figure-scope.js';
import { onlyOf } from './only-of.js';

/** The deals behind the revenue events of a kind, or behind booked revenue, each once, those of the latest day first. */
export class ListRevenueDeals extends ReadRequest<OpportunitiesDto, RevenueDealsDto> {}

@QueryHandler(ListRevenueDeals)
export class ListRevenueDealsHandler implements IQueryHandler<ListRevenueDeals> {
  constructor(
    private readonly deals: FigureDealsReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: ListRevenueDeals): Promise<Answer<OpportunitiesDto>> {
    const { pipelineId, from, to, kind, repId, source } = parameters;
    const scope = { ...(await figureScope(parameters, principal, this.visibilities)), ...pageOf(parameters) };
    const query = { ...scope, pipelineId, from, to, only: onlyOf<RevenueDimension>({ rep: repId, source }, undefined) };
    return figureDealsAnswer(await this.deals.ofRevenue(principal.organizationId, query, kind));
  }
}
