import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { OrganizationReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { teamView } from './team-view.js';
import { type TeamsDto } from './team.dto.js';
import { revised } from '../request/revised.js';

/** Every team of the organization. */
export class ListTeams extends ReadRequest<TeamsDto, ReadDto> {}

@QueryHandler(ListTeams)
export class ListTeamsHandler implements IQueryHandler<ListTeams> {
  constructor(private readonly organizations: OrganizationReader) {}

  async execute({ principal, parameters }: ListTeams): Promise<Answer<TeamsDto>> {
    const { teams, ...freshness } = await this.organizations.teams(principal.organizationId, {
      after: afterOf(parameters),
    });
    return readAnswer({ items: teams.map(revised(teamView)) }, freshness);
  }
}
