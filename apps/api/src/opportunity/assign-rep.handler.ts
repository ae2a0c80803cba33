import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Assign a deal to a rep. */
export class AssignRep extends OpportunityRequest<'assign_rep'> {}

@CommandHandler(AssignRep)
export class AssignRepHandler implements ICommandHandler<AssignRep> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: AssignRep) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
