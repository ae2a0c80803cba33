import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Give a deal another contact. */
export class ChangeContact extends OpportunityRequest<'change_contact'> {}

@CommandHandler(ChangeContact)
export class ChangeContactHandler implements ICommandHandler<ChangeContact> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: ChangeContact) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
