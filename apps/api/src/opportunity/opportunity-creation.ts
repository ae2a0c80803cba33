import { Injectable } from '@nestjs/common';
import { type CreateOpportunity, type OpportunityCommand, type OpportunityState, opportunityStreams } from '#domain';
import { type CommandContext, CommandExecutor, type TimedCommand } from '#event-store';
import { OpportunityWorlds } from '#world';
import { type Created, Creations } from '../log/creations.js';
import { type WriteRequest } from '../request/write-request.js';
import { DealAccess } from './deal-access.js';
import { withReason } from './gate-reason.js';
import { type InlineContact } from './inline-contacts.js';
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

  /**
   * The new deal, or the one that has the external id. A contact that comes with it is made first, unless either of the two
   * would be refused: then nothing is written.
   */
  create(
    [creation, ...others]: CreationCommands,
    request: WriteRequest,
    context: CommandContext,
    contact?: InlineContact,
  ): Promise<Created<OpportunityState>> {
    const command = withReason(creation.command, request.why);
    const { organizationId } = context;
    return this.creations.create<OpportunityState>({
      kind: opportunityStreams.category,
      externalId: command.externalId,
      recordId: command.opportunityId,
      context,
      check: () => this.check(command, request, contact),
      create: async (opportunityId) => {
        const first = { ...command, opportunityId };
        if (contact && !(await contact.isMade())) await this.check(first, request, contact);
        await contact?.make(first);
        return this.commands.write(opportunityId, [{ ...creation, command: first }, ...others], request, context);
      },
      load: (id) => this.executor.load(opportunityStreams, organizationId, id),
      isDeleted: ({ existence }) => existence === 'deleted',
    });
  }

  /** Decides the creations without writing them. */
  private async check(command: CreateOpportunity, request: WriteRequest, contact?: InlineContact): Promise<void> {
    const found = await this.worlds.of(request.principal.organizationId, [command]);
    const world = contact
      ? { ...found, contacts: new Map([...found.contacts, [contact.contactId, contact.contactId]]) }
      : found;
    const { decider } = opportunityStreams;
    const state = contact ? await this.present(command, request) : decider.initialState;
    this.access.admit(request.principal, [command], state, world);
    decider.decide(command, state, world);
    await contact?.check();
  }

  /** What there is under the id of the deal, e.g. the one that has the external id: it needs no new contact. */
  private async present({ opportunityId }: CreateOpportunity, { principal }: WriteRequest): Promise<OpportunityState> {
    return (await this.executor.load(opportunityStreams, principal.organizationId, opportunityId)).state;
  }
}
