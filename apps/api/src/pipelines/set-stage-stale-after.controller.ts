import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RecordId } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { SetStageStaleAfterDto } from './set-stage-stale-after.dto.js';
import { PipelineRequest } from './pipeline-request.js';
import { ChangesPipeline, PipelineController, PipelineId } from './pipeline-route.js';

@PipelineController()
export class SetStageStaleAfterController {
  constructor(private readonly commands: CommandBus) {}

  /** Says after how many days an open deal in the stage is stale. */
  @Post('stages/:stageId/stale-after')
  @ChangesPipeline('stage_not_found', 'value_out_of_range')
  setStageStaleAfter(
    @PipelineId() pipelineId: string,
    @RecordId('stageId', 'stage_not_found') stageId: string,
    @Body() body: SetStageStaleAfterDto,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(
      new PipelineRequest({ type: 'set_stage_stale_after', pipelineId, stageId, ...fieldsOf(body) }, request),
    );
  }
}
