import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { DescribePipelineDto } from './describe-pipeline.dto.js';
import { PipelineRequest } from './pipeline-request.js';
import { ChangesPipeline, PipelineController, PipelineId } from './pipeline-route.js';

@PipelineController()
export class DescribePipelineController {
  constructor(private readonly commands: CommandBus) {}

  /** Replaces the sentence that helps people choose the pipeline. */
  @Post('description')
  @ChangesPipeline()
  describePipeline(@PipelineId() pipelineId: string, @Body() body: DescribePipelineDto, @Sent() request: WriteRequest) {
    return this.commands.execute(
      new PipelineRequest({ type: 'describe_pipeline', pipelineId, ...fieldsOf(body) }, request),
    );
  }
}
