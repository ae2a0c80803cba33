import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Describe a deal. */
export class EditDescription extends OpportunityRequest<'edit_description'> {}

@CommandHandler(EditDescription)
export class EditDescriptionHandler implements ICommandHandler<EditDescription> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: EditDescription) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
