import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { AddStageDto } from './add-stage.dto.js';
import { PipelineRequest } from './pipeline-request.js';
import { withId } from './pipeline-definition.js';
import { ChangesPipeline, PipelineController, PipelineId } from './pipeline-route.js';

@PipelineController()
export class AddStageController {
  constructor(private readonly commands: CommandBus) {}

  /** Puts a stage into the pipeline. Its outcome is fixed from then on. */
  @Post('stages')
  @ChangesPipeline('name_taken', 'outcome_required', 'outcome_not_allowed', 'stage_order', 'position_out_of_range')
  addStage(@PipelineId() pipelineId: string, @Body() body: AddStageDto, @Sent() request: WriteRequest) {
    const { stage, ...place } = fieldsOf(body);
    const added = withId(stage, pipelineId, request.commandId);
    return this.commands.execute(
      new PipelineRequest({ type: 'add_stage', pipelineId, stage: added, ...place }, request),
    );
  }
}
