import { Body, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RecordId } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { DeleteStageDto } from './delete-stage.dto.js';
import { PipelineRequest } from './pipeline-request.js';
import { DeletesPipeline, PipelineController, PipelineId } from './pipeline-route.js';

@PipelineController()
export class DeleteStageController {
  constructor(private readonly commands: CommandBus) {}

  /** Begins to delete the stage: it takes no deals from here on. It is gone once those that it holds have been moved. */
  @Delete('stages/:stageId')
  @DeletesPipeline(
    'stage_not_found',
    'stage_closed',
    'stage_in_use',
    'deletion_target',
    'stages_required',
    'outcome_differs',
  )
  deleteStage(
    @PipelineId() pipelineId: string,
    @RecordId('stageId', 'stage_not_found') stageId: string,
    @Body() body: DeleteStageDto,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(
      new PipelineRequest({ type: 'delete_stage', pipelineId, stageId, ...fieldsOf(body) }, request),
    );
  }
}
