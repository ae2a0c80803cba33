import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Place a deal in its column. */
export class Rank extends OpportunityRequest<'rank'> {}

@CommandHandler(Rank)
export class RankHandler implements ICommandHandler<Rank> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: Rank) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
