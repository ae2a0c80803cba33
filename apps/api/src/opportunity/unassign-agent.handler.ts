import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Take a deal off its agent. */
export class UnassignAgent extends OpportunityRequest<'unassign_agent'> {}

@CommandHandler(UnassignAgent)
export class UnassignAgentHandler implements ICommandHandler<UnassignAgent> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: UnassignAgent) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
