import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Move a deal to another pipeline. */
export class ChangePipeline extends OpportunityRequest<'change_pipeline'> {}

@CommandHandler(ChangePipeline)
export class ChangePipelineHandler implements ICommandHandler<ChangePipeline> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: ChangePipeline) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
