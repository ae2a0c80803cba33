import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Move a deal on. */
export class Advance extends OpportunityRequest<'advance'> {}

@CommandHandler(Advance)
export class AdvanceHandler implements ICommandHandler<Advance> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: Advance) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
