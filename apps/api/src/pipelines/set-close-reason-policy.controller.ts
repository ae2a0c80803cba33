import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { SetCloseReasonPolicyDto } from './set-close-reason-policy.dto.js';
import { PipelineRequest } from './pipeline-request.js';
import { ChangesPipeline, PipelineController, PipelineId } from './pipeline-route.js';

@PipelineController()
export class SetCloseReasonPolicyController {
  constructor(private readonly commands: CommandBus) {}

  /** Says which closings must give a reason. */
  @Post('close-reason-policy')
  @ChangesPipeline()
  setCloseReasonPolicy(
    @PipelineId() pipelineId: string,
    @Body() body: SetCloseReasonPolicyDto,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(
      new PipelineRequest({ type: 'set_close_reason_policy', pipelineId, ...fieldsOf(body) }, request),
    );
  }
}
