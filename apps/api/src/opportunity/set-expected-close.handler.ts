import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Say when a deal is expected to close. */
export class SetExpectedClose extends OpportunityRequest<'set_expected_close'> {}

@CommandHandler(SetExpectedClose)
export class SetExpectedCloseHandler implements ICommandHandler<SetExpectedClose> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: SetExpectedClose) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
