import {
  activeAgents,
  lookUp,
  type DealCount,
  type MembersCommand,
  type MembersWorld,
  type PipelinesCommand,
  type PipelinesWorld,
  type StageCounts,
  type TeamsCommand,
  type TeamsWorld,
  type TokensCommand,
} from '#domain';
import { type Catalogue } from './organization-neighbours.js';

/** How many deals there are, from a read model that has reached a position of the log. */
export interface DealCounts {
  /** Of every status and team. */
  inStages(organizationId: string, stageIds: readonly string[], after: bigint): Promise<StageCounts>;
  /** Open ones, of a team, of a rep, or of both. */
  open(
    organizationId: string,
    of: { readonly teamId?: string; readonly repId?: string },
    after: bigint,
  ): Promise<DealCount>;
}

/** What decisions about pipelines, teams and members read. Deals are counted for those alone that begin or end a deletion. */
export class CatalogueWorlds {
  constructor(private readonly counts: DealCounts) {}

  /** The world as this command sees it. @throws whatever counting throws */
  async pipelines(
    { organization, pipelines, teams, position }: Catalogue,
    command: PipelinesCommand,
  ): Promise<PipelinesWorld> {
    if (!countsStages.has(command.type)) return { organization, teams, deals: null };
    const ids = lookUp(pipelines.byId, command.pipelineId)?.stages.map(({ id }) => id) ?? [];
    return { organization, teams, deals: await this.counts.inStages(organization.id, ids, position) };
  }

  /** The world as this command sees it. @throws whatever counting throws */
  async teams({ organization, pipelines, members, position }: Catalogue, command: TeamsCommand): Promise<TeamsWorld> {
    const of = dealsOf(command);
    return { pipelines, members, deals: of && (await this.counts.open(organization.id, of, position)) };
  }

  /** The world as this command sees it. @throws whatever counting throws */
  async members(
    { organization, teams, autonomy, position }: Catalogue,
    command: MembersCommand | TokensCommand,
  ): Promise<MembersWorld> {
    const counted = command.type === 'remove_member' || command.type === 'complete_member_removal';
    const of = { repId: counted ? command.memberId : '' };
    const deals = counted ? await this.counts.open(organization.id, of, position) : null;
    return { teams, agentIds: activeAgents(autonomy), deals };
  }
}

const countsStages: ReadonlySet<PipelinesCommand['type']> = new Set([
  'delete_stage',
  'complete_stage_deletion',
  'delete_pipeline',
  'complete_pipeline_deletion',
]);

function dealsOf(command: TeamsCommand): { readonly teamId: string; readonly repId?: string } | null {
  switch (command.type) {
    case 'change_team_funnel':
    case 'remove_team':
    case 'complete_team_removal':
      return { teamId: command.teamId };
    case 'remove_team_member':
    case 'complete_team_member_removal':
      return { teamId: command.teamId, repId: command.memberId };
    default:
      return null;
  }
}
