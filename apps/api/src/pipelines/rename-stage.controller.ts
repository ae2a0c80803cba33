import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RecordId } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { RenameStageDto } from './rename-stage.dto.js';
import { PipelineRequest } from './pipeline-request.js';
import { ChangesPipeline, PipelineController, PipelineId } from './pipeline-route.js';

@PipelineController()
export class RenameStageController {
  constructor(private readonly commands: CommandBus) {}

  /** Gives the stage another name; history keeps the old one. */
  @Post('stages/:stageId/name')
  @ChangesPipeline('stage_not_found', 'name_taken', 'name_required')
  renameStage(
    @PipelineId() pipelineId: string,
    @RecordId('stageId', 'stage_not_found') stageId: string,
    @Body() body: RenameStageDto,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(
      new PipelineRequest({ type: 'rename_stage', pipelineId, stageId, ...fieldsOf(body) }, request),
    );
  }
}
