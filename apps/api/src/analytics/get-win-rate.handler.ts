import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { WinRateReader } from '#projections';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { figureScope } from './figure-scope.js';
import { onlyOf } from './only-of.js';
import { type GetWinRateDto, type WinRatesDto } from './win-rate.dto.js';

/** How many of the closed deals were won. */
export class GetWinRate extends ReadRequest<WinRatesDto, GetWinRateDto> {}

@QueryHandler(GetWinRate)
export class GetWinRateHandler implements IQueryHandler<GetWinRate> {
  constructor(
    private readonly winRates: WinRateReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: GetWinRate): Promise<Answer<WinRatesDto>> {
    const { pipelineId, from, to, groupBy, repId, source, accountId, agentId } = parameters;
    const grouped = groupBy === 'day' || groupBy === 'team' ? undefined : groupBy;
    const { figures, ...freshness } = await this.winRates.ofPipeline(principal.organizationId, {
      ...(await figureScope(parameters, principal, this.visibilities)),
      pipelineId,
      from,
      to,
      groupBy,
      only: onlyOf({ rep: repId, source, account: accountId, agent: agentId }, grouped),
    });
    if (!figures) throw new HttpProblem('pipeline_not_found', { pipelineId });
    return readAnswer({ ...figures, groups: [...figures.groups] }, freshness);
  }
}
