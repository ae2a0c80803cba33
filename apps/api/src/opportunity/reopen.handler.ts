import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Open a closed deal again. */
export class Reopen extends OpportunityRequest<'reopen'> {}

@CommandHandler(Reopen)
export class ReopenHandler implements ICommandHandler<Reopen> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: Reopen) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
