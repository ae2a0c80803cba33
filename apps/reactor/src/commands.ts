import { type DomainEvent } from '#decider';
import {
  type CreateOpportunity,
  type Mergeable,
  type MembersCommand,
  membersStreams,
  type OpportunityCommand,
  opportunityStreams,
  type OpportunityState,
  type PipelinesCommand,
  pipelinesStreams,
  type TeamsCommand,
  teamsStreams,
} from '#domain';
import { type CommandContext, type CommandExecutor, type ExternalIds } from '#event-store';
import { type DealIdsReader } from '#projections';
import {
  type Catalogue,
  type CatalogueWorlds,
  type Merges,
  type Merging,
  type OpportunityWorlds,
  type OrganizationNeighbours,
} from '#world';
import { KnownCatalogues } from './known-catalogues.js';

/** What commands are given with. */
export interface CommandParts {
  readonly executor: CommandExecutor;
  readonly neighbours: OrganizationNeighbours;
  readonly worlds: OpportunityWorlds;
  readonly catalogueWorlds: CatalogueWorlds;
  readonly merges: Merges;
  readonly externalIds: ExternalIds;
  readonly dealIds: DealIdsReader;
}

/** How processes give commands: decided on the same world as those that come in by HTTP. Each gives the log position of its answer. */
export class Commands {
  /** of the events that the reactor was handed */
  readonly catalogues = new KnownCatalogues((organizationId) => this.catalogue(organizationId));

  constructor(private readonly parts: CommandParts) {}

  /** Where the deals are. */
  get dealIds(): DealIdsReader {
    return this.parts.dealIds;
  }

  async opportunity(id: string, command: OpportunityCommand, context: CommandContext): Promise<bigint> {
    const { position } = await this.parts.executor.execute({
      streams: opportunityStreams,
      id,
      recordId: '',
      commands: [{ command }],
      context,
      world: (undecided) => this.parts.worlds.of(context.organizationId, undecided),
    });
    return position;
  }

  async pipelines(command: PipelinesCommand, context: CommandContext): Promise<bigint> {
    const { position } = await this.parts.executor.execute({
      ...ofOrganization(command, context),
      streams: pipelinesStreams,
      world: async () => this.parts.catalogueWorlds.pipelines(await this.catalogue(context.organizationId), command),
    });
    return position;
  }

  async teams(command: TeamsCommand, context: CommandContext): Promise<bigint> {
    const { position } = await this.parts.executor.execute({
      ...ofOrganization(command, context),
      streams: teamsStreams,
      world: async () => this.parts.catalogueWorlds.teams(await this.catalogue(context.organizationId), command),
    });
    return position;
  }

  async members(command: MembersCommand, context: CommandContext): Promise<bigint> {
    const { position } = await this.parts.executor.execute({
      ...ofOrganization(command, context),
      streams: membersStreams,
      world: async () => this.parts.catalogueWorlds.members(await this.catalogue(context.organizationId), command),
    });
    return position;
  }

  /** Makes the deal; where another one holds its external id, nothing. -1 then. */
  async createDeal(command: CreateOpportunity, context: CommandContext): Promise<bigint> {
    const { opportunityId, externalId } = command;
    if (externalId !== undefined) {
      const id = { kind: opportunityStreams.category, value: externalId };
      const { recordId } = await this.parts.externalIds.reserve(id, opportunityId, context);
      if (recordId !== opportunityId) return -1n;
    }
    return this.opportunity(opportunityId, command, context);
  }

  /** Brings a merge to its end; -1 where there is nothing to complete. */
  async completeMerge<Command, R extends Mergeable, Event extends DomainEvent, World>(
    merging: Merging<Command, R, Event, World>,
    id: string,
    context: CommandContext,
  ): Promise<bigint> {
    return (await this.parts.merges.complete(merging, id, context))?.position ?? -1n;
  }

  /** The catalogue at the head of the log. */
  catalogue(organizationId: string): Promise<Catalogue> {
    return this.parts.neighbours.catalogue(organizationId);
  }

  /** The deal as of now. */
  async deal(organizationId: string, id: string): Promise<OpportunityState> {
    return (await this.parts.executor.load(opportunityStreams, organizationId, id)).state;
  }
}

/** Processes match no revisions: they need not name the record in the organization's stream. */
const ofOrganization = <Command>(command: Command, context: CommandContext) => ({
  id: '',
  recordId: '',
  commands: [{ command }],
  context,
});
