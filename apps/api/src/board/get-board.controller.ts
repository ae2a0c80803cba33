import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Principal } from '#auth';
import { PipelineController, PipelineId } from '../pipelines/pipeline-route.js';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { BoardDto, GetBoardDto } from './board.dto.js';
import { GetBoard } from './get-board.handler.js';

@PipelineController()
export class GetBoardController {
  constructor(private readonly queries: QueryBus) {}

  /**
   * The pipeline's stages as columns: how many deals each holds, what they are worth, and its first cards. Open deals, those
   * that were dragged to a place first, then the others by last activity; where stages close deals, closed stages show
   * those closed in the last 30 days, the latest first, and the others by cursor.
   */
  @Get('board')
  @Reads('deals:read', BoardDto, 'pipeline_not_found', 'unknown_field')
  getBoard(@Caller() principal: Principal, @PipelineId() pipelineId: string, @Query() query: GetBoardDto) {
    return this.queries.execute(new GetBoard(principal, { ...query, pipelineId }));
  }
}
