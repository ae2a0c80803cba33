import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type OrganizationCommand } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { OrganizationCommands } from './organization-commands.js';
import { type OrganizationDto } from './organization.dto.js';

/** Rename an organization. */
export class RenameOrganization extends Command<Answer<OrganizationDto>> {
  constructor(
    readonly command: Extract<OrganizationCommand, { type: 'rename_organization' }>,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(RenameOrganization)
export class RenameOrganizationHandler implements ICommandHandler<RenameOrganization> {
  constructor(private readonly organizations: OrganizationCommands) {}

  execute({ command, request }: RenameOrganization) {
    return this.organizations.change(command, request);
  }
}
