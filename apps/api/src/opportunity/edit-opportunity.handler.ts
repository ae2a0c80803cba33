import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type AgentAnswer } from '../agent-jobs/agent-gate.js';
import { type WriteRequest } from '../request/write-request.js';
import { type WriteDto } from '../request/write.dto.js';
import { editCommands } from './edit-commands.js';
import { type EditOpportunityDto } from './edit-opportunity.dto.js';
import { OpportunityCommands } from './opportunity-commands.js';

/** Change several fields of a deal at once. */
export class EditOpportunity extends Command<AgentAnswer> {
  constructor(
    readonly opportunityId: string,
    readonly fields: Omit<EditOpportunityDto, keyof WriteDto>,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(EditOpportunity)
export class EditOpportunityHandler implements ICommandHandler<EditOpportunity> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, fields, request }: EditOpportunity): Promise<AgentAnswer> {
    return this.opportunities.changeAll(
      opportunityId,
      (state) => editCommands(fields, state.existence === 'live' ? state : null),
      request,
    );
  }
}
