import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Set the chance of winning a deal. */
export class SetProbability extends OpportunityRequest<'set_probability'> {}

@CommandHandler(SetProbability)
export class SetProbabilityHandler implements ICommandHandler<SetProbability> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: SetProbability) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
