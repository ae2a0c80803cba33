import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Set the value of a deal. */
export class AdjustValue extends OpportunityRequest<'adjust_value'> {}

@CommandHandler(AdjustValue)
export class AdjustValueHandler implements ICommandHandler<AdjustValue> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: AdjustValue) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
