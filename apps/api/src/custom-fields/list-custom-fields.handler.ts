import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { OrganizationReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { customFieldView } from './custom-field-view.js';
import { type CustomFieldsDto } from './custom-field.dto.js';

/** Every field that the organization defined. */
export class ListCustomFields extends ReadRequest<CustomFieldsDto, ReadDto> {}

@QueryHandler(ListCustomFields)
export class ListCustomFieldsHandler implements IQueryHandler<ListCustomFields> {
  constructor(private readonly organizations: OrganizationReader) {}

  async execute({ principal, parameters }: ListCustomFields): Promise<Answer<CustomFieldsDto>> {
    const { organization, ...freshness } = await this.organizations.organization(principal.organizationId, {
      after: afterOf(parameters),
    });
    const items = Object.values(organization?.customFields ?? {}).map(customFieldView);
    return readAnswer({ items }, freshness, organization?.revision);
  }
}
