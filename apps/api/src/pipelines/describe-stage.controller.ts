import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RecordId } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { DescribeStageDto } from './describe-stage.dto.js';
import { PipelineRequest } from './pipeline-request.js';
import { ChangesPipeline, PipelineController, PipelineId } from './pipeline-route.js';

@PipelineController()
export class DescribeStageController {
  constructor(private readonly commands: CommandBus) {}

  /** Replaces the sentence that says what being in the stage means. */
  @Post('stages/:stageId/description')
  @ChangesPipeline('stage_not_found')
  describeStage(
    @PipelineId() pipelineId: string,
    @RecordId('stageId', 'stage_not_found') stageId: string,
    @Body() body: DescribeStageDto,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(
      new PipelineRequest({ type: 'describe_stage', pipelineId, stageId, ...fieldsOf(body) }, request),
    );
  }
}
