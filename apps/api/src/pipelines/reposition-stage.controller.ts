import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RecordId } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { RepositionStageDto } from './reposition-stage.dto.js';
import { PipelineRequest } from './pipeline-request.js';
import { ChangesPipeline, PipelineController, PipelineId } from './pipeline-route.js';

@PipelineController()
export class RepositionStageController {
  constructor(private readonly commands: CommandBus) {}

  /** Puts the stage elsewhere in the order; no deal changes its status by it. */
  @Post('stages/:stageId/position')
  @ChangesPipeline('stage_not_found', 'position_out_of_range', 'stage_order')
  repositionStage(
    @PipelineId() pipelineId: string,
    @RecordId('stageId', 'stage_not_found') stageId: string,
    @Body() body: RepositionStageDto,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(
      new PipelineRequest({ type: 'reposition_stage', pipelineId, stageId, ...fieldsOf(body) }, request),
    );
  }
}
