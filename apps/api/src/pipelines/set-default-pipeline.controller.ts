import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { WriteDto } from '../request/write.dto.js';
import { PipelineRequest } from './pipeline-request.js';
import { ChangesPipeline, PipelineController, PipelineId } from './pipeline-route.js';

@PipelineController()
export class SetDefaultPipelineController {
  constructor(private readonly commands: CommandBus) {}

  /** Makes it the pipeline of deals that name none. */
  @Post('default')
  @ChangesPipeline()
  setDefaultPipeline(@PipelineId() pipelineId: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new PipelineRequest({ type: 'set_default_pipeline', pipelineId }, request));
  }
}
