import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Link a deal to an account. */
export class LinkAccount extends OpportunityRequest<'link_account'> {}

@CommandHandler(LinkAccount)
export class LinkAccountHandler implements ICommandHandler<LinkAccount> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: LinkAccount) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
