import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Take a deal off its rep. */
export class UnassignRep extends OpportunityRequest<'unassign_rep'> {}

@CommandHandler(UnassignRep)
export class UnassignRepHandler implements ICommandHandler<UnassignRep> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: UnassignRep) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
