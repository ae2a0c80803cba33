import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { OrganizationReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { autonomyView } from './agent-view.js';
import { type AutonomyDto } from './autonomy.dto.js';

/** What AI agents may do. */
export class GetAutonomy extends ReadRequest<AutonomyDto, ReadDto> {}

@QueryHandler(GetAutonomy)
export class GetAutonomyHandler implements IQueryHandler<GetAutonomy> {
  constructor(private readonly organizations: OrganizationReader) {}

  async execute({ principal, parameters }: GetAutonomy): Promise<Answer<AutonomyDto>> {
    const options = { after: afterOf(parameters) };
    const { autonomy, agents: _, ...freshness } = await this.organizations.autonomy(principal.organizationId, options);
    return readAnswer(autonomyView(autonomy), freshness, autonomy.revision);
  }
}
