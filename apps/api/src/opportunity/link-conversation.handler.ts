import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Link a deal to a conversation. */
export class LinkConversation extends OpportunityRequest<'link_conversation'> {}

@CommandHandler(LinkConversation)
export class LinkConversationHandler implements ICommandHandler<LinkConversation> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: LinkConversation) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
