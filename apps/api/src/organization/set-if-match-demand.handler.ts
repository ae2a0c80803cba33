import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type OrganizationCommand } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { OrganizationCommands } from './organization-commands.js';
import { type OrganizationDto } from './organization.dto.js';

/** Demand If-Match, or not. */
export class SetIfMatchDemand extends Command<Answer<OrganizationDto>> {
  constructor(
    readonly command: Extract<OrganizationCommand, { type: 'set_if_match_demand' }>,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(SetIfMatchDemand)
export class SetIfMatchDemandHandler implements ICommandHandler<SetIfMatchDemand> {
  constructor(private readonly organizations: OrganizationCommands) {}

  execute({ command, request }: SetIfMatchDemand) {
    return this.organizations.change(command, request);
  }
}
