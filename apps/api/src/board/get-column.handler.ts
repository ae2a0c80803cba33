import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { BoardReader } from '#projections';
import { dealFilterOf } from '../opportunity/opportunity-filter.js';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, pageOf } from '../request/read.dto.js';
import { cardsView } from './board-view.js';
import { type CardsDto, type GetColumnDto } from './board.dto.js';

/** Some cards of a column. */
export class GetColumn extends ReadRequest<
  CardsDto,
  GetColumnDto & { readonly pipelineId: string; readonly stageId: string }
> {}

@QueryHandler(GetColumn)
export class GetColumnHandler implements IQueryHandler<GetColumn> {
  constructor(
    private readonly boards: BoardReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: GetColumn): Promise<Answer<CardsDto>> {
    const { pipelineId, stageId } = parameters;
    const { column, ...freshness } = await this.boards.column(principal.organizationId, stageId, {
      pipelineId,
      filter: dealFilterOf(parameters),
      visibility: await this.visibilities.of(principal),
      after: afterOf(parameters),
      ...pageOf(parameters),
    });
    if (!column) throw new HttpProblem('stage_not_found', { stageId });
    return readAnswer(cardsView(column), freshness);
  }
}
