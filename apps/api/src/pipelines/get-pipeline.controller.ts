import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { GetPipeline } from './get-pipeline.handler.js';
import { PipelineController, PipelineId } from './pipeline-route.js';
import { PipelineDto } from './pipeline.dto.js';

@PipelineController()
export class GetPipelineController {
  constructor(private readonly queries: QueryBus) {}

  /** A pipeline with its stages. */
  @Get()
  @Reads('catalogue:read', PipelineDto, 'pipeline_not_found')
  getPipeline(@Caller() principal: Principal, @PipelineId() pipelineId: string, @Query() query: ReadDto) {
    return this.queries.execute(new GetPipeline(principal, { ...query, pipelineId }));
  }
}
