import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { contactStreams, type Opportunity, type OpportunityState, opportunityStreams } from '#domain';
import { ExternalIds } from '#event-store';
import { HttpProblem } from '#http';
import { OrganizationNeighbours } from '#world';
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
    private readonly neighbours: OrganizationNeighbours,
  ) {}

  async execute({ opportunityId, request }: DeleteOpportunity): Promise<Answer<DeletedOpportunityDto>> {
    const context = await this.contexts.of(request);
    const commands = [{ command: { type: 'delete_opportunity' } as const }];
    const written = await this.opportunities.write(opportunityId, commands, request, context);
    const deal = lastOf(written.state);
    const { id, pipeline, stage, externalId } = deal;
    if (externalId !== null) {
      await this.externalIds.release({ kind: opportunityStreams.category, value: externalId }, opportunityId, context);
    }
    const name = await this.nameOf(deal, context.organizationId);
    return writeAnswer(written, () => ({ id, name, pipeline, stage }));
  }

  /** Its own name, or its contact's present one. */
  private async nameOf({ name, contactId }: Opportunity, organizationId: string): Promise<string | null> {
    if (name !== null || contactId === null) return name;
    const contacts = await this.neighbours.merged.pathOf(contactStreams, organizationId, contactId);
    return contacts.at(-1)?.name ?? null;
  }
}

function lastOf(state: OpportunityState): Opportunity {
  if (state.existence !== 'deleted') throw new HttpProblem('opportunity_not_found');
  return state.last;
}
