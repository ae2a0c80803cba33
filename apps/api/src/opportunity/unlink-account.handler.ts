import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Take the account off a deal. */
export class UnlinkAccount extends OpportunityRequest<'unlink_account'> {}

@CommandHandler(UnlinkAccount)
export class UnlinkAccountHandler implements ICommandHandler<UnlinkAccount> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: UnlinkAccount) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
