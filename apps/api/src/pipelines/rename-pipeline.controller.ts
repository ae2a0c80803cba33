import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { RenamePipelineDto } from './rename-pipeline.dto.js';
import { PipelineRequest } from './pipeline-request.js';
import { ChangesPipeline, PipelineController, PipelineId } from './pipeline-route.js';

@PipelineController()
export class RenamePipelineController {
  constructor(private readonly commands: CommandBus) {}

  /** Gives the pipeline another name; history keeps the old one. */
  @Post('name')
  @ChangesPipeline('name_taken', 'name_required')
  renamePipeline(@PipelineId() pipelineId: string, @Body() body: RenamePipelineDto, @Sent() request: WriteRequest) {
    return this.commands.execute(
      new PipelineRequest({ type: 'rename_pipeline', pipelineId, ...fieldsOf(body) }, request),
    );
  }
}
