import { Command } from '@nestjs/cqrs';
import { type EditOrganization } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type OrganizationDto } from './organization.dto.js';

/** A request to make or change the organization: the domain's command, and what the caller sent with it. */
export class OrganizationRequest extends Command<Answer<OrganizationDto>> {
  constructor(
    readonly command: EditOrganization,
    readonly request: WriteRequest,
  ) {
    super();
  }
}
