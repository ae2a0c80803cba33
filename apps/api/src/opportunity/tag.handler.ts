import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Put a tag on a deal. */
export class Tag extends OpportunityRequest<'tag'> {}

@CommandHandler(Tag)
export class TagHandler implements ICommandHandler<Tag> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: Tag) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
