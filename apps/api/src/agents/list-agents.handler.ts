import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { OrganizationReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { agentView } from './agent-view.js';
import { type AgentsDto } from './agent.dto.js';
import { revised } from '../request/revised.js';

/** The AI agents of the organization. */
export class ListAgents extends ReadRequest<AgentsDto, ReadDto> {}

@QueryHandler(ListAgents)
export class ListAgentsHandler implements IQueryHandler<ListAgents> {
  constructor(private readonly organizations: OrganizationReader) {}

  async execute({ principal, parameters }: ListAgents): Promise<Answer<AgentsDto>> {
    const options = { after: afterOf(parameters) };
    const { agents, autonomy: _, ...freshness } = await this.organizations.autonomy(principal.organizationId, options);
    return readAnswer({ items: agents.map(revised(agentView)) }, freshness);
  }
}
