import { applyDecorators, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ProblemCode } from '#http';
import { RecordId, Writes } from '../request/route.js';
import { AgentJobDto } from './agent-job.dto.js';

/** The routes about one job. */
export const AgentJobController = () => applyDecorators(ApiTags('agent-jobs'), Controller('v1/agent-jobs/:jobId'));

/** The job's id in the path. */
export const JobId = () => RecordId('jobId', 'agent_job_not_found');

/** What a person decides on a job; the problems are those of its own. */
export const DecidesAgentJob = (...problems: readonly ProblemCode[]) =>
  Writes('agent-jobs:decide', AgentJobDto, 'agent_job_not_found', 'agent_job_not_pending', ...problems);
