import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { FigureDealsReader } from '#projections';
import { type OpportunitiesDto } from '../opportunity/opportunity-details.dto.js';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { ReadRequest } from '../request/read-request.js';
import { pageOf } from '../request/read.dto.js';
import { type ConversionDealsDto } from './figure-deals.dto.js';
import { figureDealsAnswer } from './figure-deals-answer.js';
import { figureScope } from './figure-scope.js';

/** The deals behind a count of a stage's conversion, each once, those that entered last first. */
export class ListConversionDeals extends ReadRequest<OpportunitiesDto, ConversionDealsDto> {}

@QueryHandler(ListConversionDeals)
export class ListConversionDealsHandler implements IQueryHandler<ListConversionDeals> {
  constructor(
    private readonly deals: FigureDealsReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: ListConversionDeals): Promise<Answer<OpportunitiesDto>> {
    const { pipelineId, stageId, from, to, outcome } = parameters;
    const scope = { ...(await figureScope(parameters, principal, this.visibilities)), ...pageOf(parameters) };
    const query = { ...scope, pipelineId, stageId, from, to };
    return figureDealsAnswer(await this.deals.ofConversion(principal.organizationId, query, outcome));
  }
}
