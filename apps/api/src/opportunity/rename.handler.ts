import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Rename a deal. */
export class Rename extends OpportunityRequest<'rename'> {}

@CommandHandler(Rename)
export class RenameHandler implements ICommandHandler<Rename> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: Rename) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
