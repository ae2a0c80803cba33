import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Assign a deal to an agent. */
export class AssignAgent extends OpportunityRequest<'assign_agent'> {}

@CommandHandler(AssignAgent)
export class AssignAgentHandler implements ICommandHandler<AssignAgent> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: AssignAgent) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
