import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { AgentJobReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { agentJobView } from './agent-job-view.js';
import { type AgentJobDto } from './agent-job.dto.js';

/** One job. */
export class GetAgentJob extends ReadRequest<AgentJobDto, ReadDto & { readonly jobId: string }> {}

@QueryHandler(GetAgentJob)
export class GetAgentJobHandler implements IQueryHandler<GetAgentJob> {
  constructor(private readonly jobs: AgentJobReader) {}

  async execute({ principal, parameters }: GetAgentJob): Promise<Answer<AgentJobDto>> {
    const { jobId } = parameters;
    const { job, ...freshness } = await this.jobs.find(principal.organizationId, jobId, { after: afterOf(parameters) });
    const isOthers = principal.agentId !== null && job?.agentId !== principal.agentId;
    if (!job || isOthers) throw new HttpProblem('agent_job_not_found', { jobId });
    return readAnswer(agentJobView(job), freshness, job.revision);
  }
}
