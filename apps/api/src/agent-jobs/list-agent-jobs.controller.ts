import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { JobId } from './agent-job-route.js';
import { AgentJobDto, AgentJobQueueDto } from './agent-job.dto.js';
import { GetAgentJob } from './get-agent-job.handler.js';
import { ListAgentJobs } from './list-agent-jobs.handler.js';
import { ListAgentJobsDto } from './list-agent-jobs.dto.js';

@ApiTags('agent-jobs')
@Controller('v1/agent-jobs')
export class ListAgentJobsController {
  constructor(private readonly queries: QueryBus) {}

  /** What AI agents wanted, newest first; `state=pending` is the queue of what waits for a person. An agent sees its own. */
  @Get()
  @Reads('agent-jobs:read', AgentJobQueueDto, 'invalid_cursor')
  listAgentJobs(@Caller() principal: Principal, @Query() query: ListAgentJobsDto) {
    return this.queries.execute(new ListAgentJobs(principal, query));
  }

  /** One job. An agent sees its own. */
  @Get(':jobId')
  @Reads('agent-jobs:read', AgentJobDto, 'agent_job_not_found')
  getAgentJob(@Caller() principal: Principal, @JobId() jobId: string, @Query() query: ReadDto) {
    return this.queries.execute(new GetAgentJob(principal, { ...query, jobId }));
  }
}
