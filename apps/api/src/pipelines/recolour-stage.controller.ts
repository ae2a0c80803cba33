import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RecordId } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { RecolourStageDto } from './recolour-stage.dto.js';
import { PipelineRequest } from './pipeline-request.js';
import { ChangesPipeline, PipelineController, PipelineId } from './pipeline-route.js';

@PipelineController()
export class RecolourStageController {
  constructor(private readonly commands: CommandBus) {}

  /** Gives the stage another colour. */
  @Post('stages/:stageId/colour')
  @ChangesPipeline('stage_not_found')
  recolourStage(
    @PipelineId() pipelineId: string,
    @RecordId('stageId', 'stage_not_found') stageId: string,
    @Body() body: RecolourStageDto,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(
      new PipelineRequest({ type: 'recolour_stage', pipelineId, stageId, ...fieldsOf(body) }, request),
    );
  }
}
