import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { AgentJobReader, OpportunityReader } from '#projections';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type PageDto, pageOf } from '../request/read.dto.js';
import { agentJobView } from './agent-job-view.js';
import { type AgentJobsDto } from './agent-job.dto.js';
import { revised } from '../request/revised.js';

/** What AI agents wanted of a deal. */
export class ListAgentJobsOfOpportunity extends ReadRequest<AgentJobsDto, PageDto & { readonly id: string }> {}

@QueryHandler(ListAgentJobsOfOpportunity)
export class ListAgentJobsOfOpportunityHandler implements IQueryHandler<ListAgentJobsOfOpportunity> {
  constructor(
    private readonly jobs: AgentJobReader,
    private readonly opportunities: OpportunityReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: ListAgentJobsOfOpportunity): Promise<Answer<AgentJobsDto>> {
    const { organizationId, agentId } = principal;
    const { id: opportunityId } = parameters;
    const after = afterOf(parameters);
    const visibility = await this.visibilities.of(principal);
    const { opportunity } = await this.opportunities.find(organizationId, opportunityId, { visibility, after });
    if (!opportunity) throw new HttpProblem('opportunity_not_found', { opportunityId });
    const filter = { opportunityId, ...(agentId !== null && { agentId }) };
    const page = await this.jobs.list(organizationId, { filter, after, ...pageOf(parameters) });
    const { items, nextCursor, pending: _, ...freshness } = page;
    return readAnswer({ items: items.map(revised(agentJobView)), nextCursor }, freshness);
  }
}
