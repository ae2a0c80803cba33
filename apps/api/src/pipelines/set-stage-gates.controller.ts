import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RecordId } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { PipelineRequest } from './pipeline-request.js';
import { ChangesPipeline, PipelineController, PipelineId } from './pipeline-route.js';
import { SetStageGatesDto } from './set-stage-gates.dto.js';

@PipelineController()
export class SetStageGatesController {
  constructor(private readonly commands: CommandBus) {}

  /** Says what a deal must have before it may enter the stage. Deals that are there stay. */
  @Post('stages/:stageId/gates')
  @ChangesPipeline('stage_not_found', 'stage_closed', 'custom_field_not_found', 'value_out_of_range')
  setStageGates(
    @PipelineId() pipelineId: string,
    @RecordId('stageId', 'stage_not_found') stageId: string,
    @Body() body: SetStageGatesDto,
    @Sent() request: WriteRequest,
  ) {
    const { requiredFields = [], leastValue = null, reasonRequired = false } = fieldsOf(body);
    const gates = { requiredFields, leastValue, reasonRequired };
    return this.commands.execute(new PipelineRequest({ type: 'set_stage_gates', pipelineId, stageId, gates }, request));
  }
}
