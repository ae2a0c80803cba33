import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Take the follow-up off a deal. */
export class ClearFollowUp extends OpportunityRequest<'clear_follow_up'> {}

@CommandHandler(ClearFollowUp)
export class ClearFollowUpHandler implements ICommandHandler<ClearFollowUp> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: ClearFollowUp) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
