import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type Dimension, FigureDealsReader } from '#projections';
import { type OpportunitiesDto } from '../opportunity/opportunity-details.dto.js';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { ReadRequest } from '../request/read-request.js';
import { pageOf } from '../request/read.dto.js';
import { type WinRateDealsDto } from './figure-deals.dto.js';
import { figureDealsAnswer } from './figure-deals-answer.js';
import { figureScope } from './figure-scope.js';
import { onlyOf } from './only-of.js';

/** The deals behind a win rate, or behind what was won or lost of it, those that were closed last first. */
export class ListWinRateDeals extends ReadRequest<OpportunitiesDto, WinRateDealsDto> {}

@QueryHandler(ListWinRateDeals)
export class ListWinRateDealsHandler implements IQueryHandler<ListWinRateDeals> {
  constructor(
    private readonly deals: FigureDealsReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: ListWinRateDeals): Promise<Answer<OpportunitiesDto>> {
    const { pipelineId, from, to, outcome, repId, source, accountId, agentId } = parameters;
    const scope = { ...(await figureScope(parameters, principal, this.visibilities)), ...pageOf(parameters) };
    const only = onlyOf<Dimension>({ rep: repId, source, account: accountId, agent: agentId }, undefined);
    const query = { ...scope, pipelineId, from, to, only };
    return figureDealsAnswer(await this.deals.ofWinRate(principal.organizationId, query, outcome));
  }
}
