import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Principal } from '#auth';
import { PipelineController, PipelineId } from '../pipelines/pipeline-route.js';
import { Caller } from '../request/caller.js';
import { Reads, RecordId } from '../request/route.js';
import { CardsDto, GetColumnDto } from './board.dto.js';
import { GetColumn } from './get-column.handler.js';

@PipelineController()
export class GetColumnController {
  constructor(private readonly queries: QueryBus) {}

  /** Cards of one column, from its beginning or, with the same filters, from where a page of it ended. */
  @Get('board/:stageId')
  @Reads('deals:read', CardsDto, 'stage_not_found', 'unknown_field', 'invalid_cursor')
  getColumn(
    @Caller() principal: Principal,
    @PipelineId() pipelineId: string,
    @RecordId('stageId', 'stage_not_found') stageId: string,
    @Query() query: GetColumnDto,
  ) {
    return this.queries.execute(new GetColumn(principal, { ...query, pipelineId, stageId }));
  }
}
