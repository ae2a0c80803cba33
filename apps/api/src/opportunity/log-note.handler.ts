import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Write a note on a deal. */
export class LogNote extends OpportunityRequest<'log_note'> {}

@CommandHandler(LogNote)
export class LogNoteHandler implements ICommandHandler<LogNote> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: LogNote) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
