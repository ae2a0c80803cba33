import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Principal } from '#auth';
import { PipelineController, PipelineId } from '../pipelines/pipeline-route.js';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { FiguresDto } from './figures.dto.js';
import { GetSummary } from './get-summary.handler.js';
import { SummaryDto } from './summary.dto.js';

@PipelineController()
export class GetSummaryController {
  constructor(private readonly queries: QueryBus) {}

  /** The pipeline's figures: open value, deals by stage, won, lost, abandoned, win rate, booked revenue. */
  @Get('summary')
  @Reads('figures:read', SummaryDto, 'pipeline_not_found', 'filter_not_supported')
  getSummary(@Caller() principal: Principal, @PipelineId() pipelineId: string, @Query() query: FiguresDto) {
    return this.queries.execute(new GetSummary(principal, { ...query, pipelineId }));
  }
}
