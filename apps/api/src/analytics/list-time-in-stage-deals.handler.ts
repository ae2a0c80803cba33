import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { FigureDealsReader } from '#projections';
import { type OpportunitiesDto } from '../opportunity/opportunity-details.dto.js';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { ReadRequest } from '../request/read-request.js';
import { pageOf } from '../request/read.dto.js';
import { type TimeInStageDealsDto } from './figure-deals.dto.js';
import { figureDealsAnswer } from './figure-deals-answer.js';
import { figureScope } from './figure-scope.js';

/** The deals behind a stage's ended visits, each once, those that left last first. */
export class ListTimeInStageDeals extends ReadRequest<OpportunitiesDto, TimeInStageDealsDto> {}

@QueryHandler(ListTimeInStageDeals)
export class ListTimeInStageDealsHandler implements IQueryHandler<ListTimeInStageDeals> {
  constructor(
    private readonly deals: FigureDealsReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: ListTimeInStageDeals): Promise<Answer<OpportunitiesDto>> {
    const { pipelineId, stageId, from, to } = parameters;
    const scope = { ...(await figureScope(parameters, principal, this.visibilities)), ...pageOf(parameters) };
    const query = { ...scope, pipelineId, stageId, from, to };
    return figureDealsAnswer(await this.deals.ofTimeInStage(principal.organizationId, query));
  }
}
