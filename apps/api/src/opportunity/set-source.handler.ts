import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Say where a deal came from. */
export class SetSource extends OpportunityRequest<'set_source'> {}

@CommandHandler(SetSource)
export class SetSourceHandler implements ICommandHandler<SetSource> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: SetSource) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
