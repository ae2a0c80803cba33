import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Move a deal back. */
export class MoveBack extends OpportunityRequest<'move_back'> {}

@CommandHandler(MoveBack)
export class MoveBackHandler implements ICommandHandler<MoveBack> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: MoveBack) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
