import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type OpportunityState, opportunityStreams } from '#domain';
import { ExternalIds } from '#event-store';
import { HttpProblem } from '#http';
import { type Answer } from '../request/answer.js';
import { CommandContexts } from '../request/command-contexts.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { OpportunityCommands } from './opportunity-commands.js';
import { type DeletedOpportunityDto } from './opportunity.dto.js';

/** Delete a deal. */
export class DeleteOpportunity extends Command<Answer<DeletedOpportunityDto>> {
  constructor(
    readonly opportunityId: string,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(DeleteOpportunity)
export class DeleteOpportunityHandler implements ICommandHandler<DeleteOpportunity> {
  constructor(
    private readonly opportunities: OpportunityCommands,
    private readonly contexts: CommandContexts,
    private readonly externalIds: ExternalIds,
  ) {}

  async execute({ opportunityId, request }: DeleteOpportunity): Promise<Answer<DeletedOpportunityDto>> {
    const context = await this.contexts.of(request);
    const commands = [{ command: { type: 'delete_opportunity' } as const }];
    const written = await this.opportunities.write(opportunityId, commands, request, context);
    const { externalId, ...deleted } = lastOf(written.state);
    if (externalId !== null) {
      await this.externalIds.release({ kind: opportunityStreams.category, value: externalId }, opportunityId, context);
    }
    return writeAnswer(written, () => deleted);
  }
}

function lastOf(state: OpportunityState) {
  if (state.existence !== 'deleted') throw new HttpProblem('opportunity_not_found');
  const { id, name, pipeline, stage, externalId } = state.last;
  return { id, name, pipeline, stage, externalId };
}
