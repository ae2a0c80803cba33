import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { DescribeStatusDto } from './describe-status.dto.js';
import { PipelineRequest } from './pipeline-request.js';
import { ChangesPipeline, PipelineController, PipelineId } from './pipeline-route.js';

@PipelineController()
export class DescribeStatusController {
  constructor(private readonly commands: CommandBus) {}

  /** Replaces the sentence that helps people choose a status in this pipeline. */
  @Post('status-descriptions')
  @ChangesPipeline()
  describeStatus(@PipelineId() pipelineId: string, @Body() body: DescribeStatusDto, @Sent() request: WriteRequest) {
    return this.commands.execute(
      new PipelineRequest({ type: 'describe_status', pipelineId, ...fieldsOf(body) }, request),
    );
  }
}
