import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { AgentJobReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, pageOf } from '../request/read.dto.js';
import { agentJobView } from './agent-job-view.js';
import { type AgentJobQueueDto } from './agent-job.dto.js';
import { type ListAgentJobsDto } from './list-agent-jobs.dto.js';
import { revised } from '../request/revised.js';

/** A page of jobs. */
export class ListAgentJobs extends ReadRequest<AgentJobQueueDto, ListAgentJobsDto> {}

@QueryHandler(ListAgentJobs)
export class ListAgentJobsHandler implements IQueryHandler<ListAgentJobs> {
  constructor(private readonly jobs: AgentJobReader) {}

  async execute({ principal, parameters }: ListAgentJobs): Promise<Answer<AgentJobQueueDto>> {
    const { state, opportunityId, agentId } = parameters;
    const { items, nextCursor, pending, ...freshness } = await this.jobs.list(principal.organizationId, {
      filter: { state, opportunityId, agentId: principal.agentId ?? agentId },
      after: afterOf(parameters),
      ...pageOf(parameters),
    });
    return readAnswer({ items: items.map(revised(agentJobView)), nextCursor, pending }, freshness);
  }
}
