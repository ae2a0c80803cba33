import {
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
import { type CommandContext, type CommandExecutor } from '#event-store';
import { type DealIdsReader } from '#projections';
import { type CatalogueWorlds, type OpportunityWorlds, type OrganizationNeighbours } from '#world';

/** How processes give commands: decided on the same world as those that come in by HTTP. Each gives the log position of its answer. */
export class Commands {
  constructor(
    private readonly executor: CommandExecutor,
    readonly neighbours: OrganizationNeighbours,
    private readonly worlds: OpportunityWorlds,
    private readonly catalogueWorlds: CatalogueWorlds,
    readonly dealIds: DealIdsReader,
  ) {}

  async opportunity(id: string, command: OpportunityCommand, context: CommandContext): Promise<bigint> {
    const { position } = await this.executor.execute({
      streams: opportunityStreams,
      id,
      recordId: '',
      commands: [{ command }],
      context,
      world: (undecided) => this.worlds.of(context.organizationId, undecided),
    });
    return position;
  }

  async pipelines(command: PipelinesCommand, context: CommandContext): Promise<bigint> {
    const { position } = await this.executor.execute({
      ...ofOrganization(command, context),
      streams: pipelinesStreams,
      world: async () => this.catalogueWorlds.pipelines(await this.catalogue(context), command),
    });
    return position;
  }

  async teams(command: TeamsCommand, context: CommandContext): Promise<bigint> {
    const { position } = await this.executor.execute({
      ...ofOrganization(command, context),
      streams: teamsStreams,
      world: async () => this.catalogueWorlds.teams(await this.catalogue(context), command),
    });
    return position;
  }

  async members(command: MembersCommand, context: CommandContext): Promise<bigint> {
    const { position } = await this.executor.execute({
      ...ofOrganization(command, context),
      streams: membersStreams,
      world: async () => this.catalogueWorlds.members(await this.catalogue(context), command),
    });
    return position;
  }

  /** The deal as of now. */
  async deal(organizationId: string, id: string): Promise<OpportunityState> {
    return (await this.executor.load(opportunityStreams, organizationId, id)).state;
  }

  private catalogue({ organizationId }: CommandContext) {
    return this.neighbours.catalogue(organizationId);
  }
}

/** Processes match no revisions: they need not name the record in the organization's stream. */
const ofOrganization = <Command>(command: Command, context: CommandContext) => ({
  id: '',
  recordId: '',
  commands: [{ command }],
  context,
});
