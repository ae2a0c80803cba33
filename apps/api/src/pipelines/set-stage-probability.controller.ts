import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RecordId } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { SetStageProbabilityDto } from './set-stage-probability.dto.js';
import { PipelineRequest } from './pipeline-request.js';
import { ChangesPipeline, PipelineController, PipelineId } from './pipeline-route.js';

@PipelineController()
export class SetStageProbabilityController {
  constructor(private readonly commands: CommandBus) {}

  /** Sets the chance of winning a deal that is in the stage. */
  @Post('stages/:stageId/probability')
  @ChangesPipeline('stage_not_found', 'probability_out_of_range')
  setStageProbability(
    @PipelineId() pipelineId: string,
    @RecordId('stageId', 'stage_not_found') stageId: string,
    @Body() body: SetStageProbabilityDto,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(
      new PipelineRequest({ type: 'set_stage_probability', pipelineId, stageId, ...fieldsOf(body) }, request),
    );
  }
}
