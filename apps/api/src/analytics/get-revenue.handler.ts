import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { RevenueReader } from '#projections';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { figureScope } from './figure-scope.js';
import { onlyOf } from './only-of.js';
import { type GetRevenueDto, type RevenueDto } from './revenue.dto.js';

/** Revenue events of a period. */
export class GetRevenue extends ReadRequest<RevenueDto, GetRevenueDto> {}

@QueryHandler(GetRevenue)
export class GetRevenueHandler implements IQueryHandler<GetRevenue> {
  constructor(
    private readonly revenues: RevenueReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: GetRevenue): Promise<Answer<RevenueDto>> {
    const { pipelineId, from, to, groupBy, repId, source } = parameters;
    const grouped = groupBy === 'rep' || groupBy === 'source' ? groupBy : undefined;
    const { revenue, ...freshness } = await this.revenues.revenue(principal.organizationId, {
      ...(await figureScope(parameters, principal, this.visibilities)),
      ...{ pipelineId, from, to, groupBy },
      only: onlyOf({ rep: repId, source }, grouped),
    });
    if (!revenue) throw new HttpProblem('pipeline_not_found', { pipelineId });
    const groups = revenue.groups.map(({ key, figures }) => ({ key, figures: [...figures] }));
    return readAnswer({ figures: [...revenue.figures], groups }, freshness);
  }
}
