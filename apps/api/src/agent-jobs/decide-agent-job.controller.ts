import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { WriteDto } from '../request/write.dto.js';
import { AgentJobController, DecidesAgentJob, JobId } from './agent-job-route.js';
import { ApproveAgentJob, RejectAgentJob } from './decide-agent-job.handler.js';
import { RejectAgentJobDto } from './decide-agent-job.dto.js';

@AgentJobController()
export class DecideAgentJobController {
  constructor(private readonly commands: CommandBus) {}

  /** Does what the agent wants, on the deal as it is now. Where the deal has changed so that it no longer holds, the job fails, and the deal stays as it is. */
  @Post('approve')
  @DecidesAgentJob('agent_not_found')
  approveAgentJob(@JobId() jobId: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new ApproveAgentJob(jobId, request));
  }

  /** Lets the agent not do it. */
  @Post('reject')
  @DecidesAgentJob('text_required')
  rejectAgentJob(@JobId() jobId: string, @Body() { reason }: RejectAgentJobDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new RejectAgentJob(jobId, reason, request));
  }
}
