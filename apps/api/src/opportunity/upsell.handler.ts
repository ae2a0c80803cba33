import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Add to the value of a deal. */
export class Upsell extends OpportunityRequest<'upsell'> {}

@CommandHandler(Upsell)
export class UpsellHandler implements ICommandHandler<Upsell> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: Upsell) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
