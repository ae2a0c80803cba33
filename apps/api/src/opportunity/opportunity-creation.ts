import { Injectable } from '@nestjs/common';
import { type CreateOpportunity, type OpportunityCommand, type OpportunityState, opportunityStreams } from '#domain';
import { type CommandContext, CommandExecutor, type TimedCommand } from '#event-store';
import { OpportunityWorlds } from '#world';
import { type Created, Creations } from '../log/creations.js';
import { type WriteRequest } from '../request/write-request.js';
import { DealAccess } from './deal-access.js';
import { withReason } from './gate-reason.js';
import { OpportunityCommands } from './opportunity-commands.js';

/** A creation, and what is to happen to the deal in the same append. */
export type CreationCommands = readonly [TimedCommand<CreateOpportunity>, ...TimedCommand<OpportunityCommand>[]];

/** Makes deals: once per external id, and never one that a deleted deal's id names. */
@Injectable()
export class OpportunityCreation {
  constructor(
    private readonly creations: Creations,
    private readonly commands: OpportunityCommands,
    private readonly executor: CommandExecutor,
    private readonly worlds: OpportunityWorlds,
    private readonly access: DealAccess,
  ) {}

  /** The new deal, or the one that has the external id. */
  create(
    [creation, ...others]: CreationCommands,
    request: WriteRequest,
    context: CommandContext,
  ): Promise<Created<OpportunityState>> {
    const command = withReason(creation.command, request.why);
    const { organizationId } = context;
    return this.creations.create<OpportunityState>({
      kind: opportunityStreams.category,
      externalId: command.externalId,
      recordId: command.opportunityId,
      context,
      check: async () => {
        const world = await this.worlds.of(organizationId, [command]);
        const { decider } = opportunityStreams;
        this.access.admit(request.principal, [command], decider.initialState, world);
        decider.decide(command, decider.initialState, world);
      },
      create: (opportunityId) => {
        const commands = [{ ...creation, command: { ...command, opportunityId } }, ...others];
        return this.commands.write(opportunityId, commands, request, context);
      },
      load: (id) => this.executor.load(opportunityStreams, organizationId, id),
      isDeleted: ({ existence }) => existence === 'deleted',
    });
  }
}
