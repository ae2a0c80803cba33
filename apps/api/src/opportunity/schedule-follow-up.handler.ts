import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpportunityCommands } from './opportunity-commands.js';
import { OpportunityRequest } from './opportunity-request.js';

/** Say when to follow up on a deal. */
export class ScheduleFollowUp extends OpportunityRequest<'schedule_follow_up'> {}

@CommandHandler(ScheduleFollowUp)
export class ScheduleFollowUpHandler implements ICommandHandler<ScheduleFollowUp> {
  constructor(private readonly opportunities: OpportunityCommands) {}

  execute({ opportunityId, command, request }: ScheduleFollowUp) {
    return this.opportunities.change(opportunityId, command, request);
  }
}
