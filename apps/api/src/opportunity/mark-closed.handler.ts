import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Close a deal whose status is set on its own. */
export class MarkClosed extends OpportunityRequest<'mark_won' | 'mark_lost' | 'mark_abandoned'> {}

@CommandHandler(MarkClosed)
export class MarkClosedHandler implements ICommandHandler<MarkClosed> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: MarkClosed) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
