import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { OrganizationReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { organizationView } from './organization-view.js';
import { type OrganizationDto } from './organization.dto.js';

/** Your organization. */
export class GetOrganization extends ReadRequest<OrganizationDto, ReadDto> {}

@QueryHandler(GetOrganization)
export class GetOrganizationHandler implements IQueryHandler<GetOrganization> {
  constructor(private readonly organizations: OrganizationReader) {}

  async execute({ principal, parameters }: GetOrganization): Promise<Answer<OrganizationDto>> {
    const { organization, ...freshness } = await this.organizations.organization(principal.organizationId, {
      after: afterOf(parameters),
    });
    return readAnswer(organizationView(organization), freshness, organization?.revision);
  }
}
