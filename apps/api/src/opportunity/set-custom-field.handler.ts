import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Set a custom field of a deal. */
export class SetCustomField extends OpportunityRequest<'set_custom_field'> {}

@CommandHandler(SetCustomField)
export class SetCustomFieldHandler implements ICommandHandler<SetCustomField> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: SetCustomField) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
