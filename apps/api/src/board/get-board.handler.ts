import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { BoardReader } from '#projections';
import { dealFilterOf } from '../opportunity/opportunity-filter.js';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, pageOf } from '../request/read.dto.js';
import { boardView } from './board-view.js';
import { type BoardDto, type GetBoardDto } from './board.dto.js';

/** A pipeline's deals in columns. */
export class GetBoard extends ReadRequest<BoardDto, GetBoardDto & { readonly pipelineId: string }> {}

@QueryHandler(GetBoard)
export class GetBoardHandler implements IQueryHandler<GetBoard> {
  constructor(
    private readonly boards: BoardReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: GetBoard): Promise<Answer<BoardDto>> {
    const { pipelineId } = parameters;
    const { board, defaultId, ...freshness } = await this.boards.ofPipeline(principal.organizationId, {
      pipelineId,
      filter: dealFilterOf(parameters),
      visibility: await this.visibilities.of(principal),
      after: afterOf(parameters),
      limit: pageOf(parameters).limit,
    });
    if (!board) throw new HttpProblem('pipeline_not_found', { pipelineId });
    return readAnswer(boardView(board, defaultId), freshness);
  }
}
