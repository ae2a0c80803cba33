import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { StageHistoryReader } from '#projections';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { type StageHistoryDto } from './stage-history.dto.js';

/** Where a deal has been. */
export class GetStageHistory extends ReadRequest<StageHistoryDto, ReadDto & { readonly id: string }> {}

@QueryHandler(GetStageHistory)
export class GetStageHistoryHandler implements IQueryHandler<GetStageHistory> {
  constructor(
    private readonly histories: StageHistoryReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: GetStageHistory): Promise<Answer<StageHistoryDto>> {
    const { id: opportunityId } = parameters;
    const { visits, ...freshness } = await this.histories.ofOpportunity(principal.organizationId, opportunityId, {
      visibility: await this.visibilities.of(principal),
      after: afterOf(parameters),
    });
    if (!visits) throw new HttpProblem('opportunity_not_found', { opportunityId });
    return readAnswer({ items: [...visits] }, freshness);
  }
}
