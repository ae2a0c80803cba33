import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Take a tag off a deal. */
export class Untag extends OpportunityRequest<'untag'> {}

@CommandHandler(Untag)
export class UntagHandler implements ICommandHandler<Untag> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: Untag) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
