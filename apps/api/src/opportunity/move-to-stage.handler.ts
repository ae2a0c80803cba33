import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Move a deal to a stage. */
export class MoveToStage extends OpportunityRequest<'move_to_stage'> {}

@CommandHandler(MoveToStage)
export class MoveToStageHandler implements ICommandHandler<MoveToStage> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: MoveToStage) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
