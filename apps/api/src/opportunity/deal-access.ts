import { Injectable } from '@nestjs/common';
import { type Principal } from '#auth';
import { Rejected } from '#decider';
import {
  type Opportunity,
  type OpportunityCommand,
  type OpportunityState,
  opportunityStreams,
  type OpportunityWorld,
  type Teams,
} from '#domain';
import { CommandExecutor } from '#event-store';
import { HttpProblem } from '#http';
import { OrganizationNeighbours } from '#world';

/** What a closer sees and may do with deals; everybody else who may use a route sees all of them. */
@Injectable()
export class DealAccess {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly neighbours: OrganizationNeighbours,
  ) {}

  /**
   * What a caller may decide on a deal as it is. A deal that is not there and one that is not seen are the same.
   *
   * @throws Rejected `agent_action_not_allowed` of an AI agent, which changes deals by its jobs alone; `opportunity_not_found`, `assignment_not_allowed`, `team_not_yours`
   */
  admit(
    principal: Principal,
    commands: readonly OpportunityCommand[],
    state: OpportunityState,
    world: Pick<OpportunityWorld, 'teams' | 'members'>,
  ): void {
    if (principal.agentId !== null) throw new Rejected('agent_action_not_allowed', { action: commands[0]?.type });
    const { teams } = world;
    const creates = commands[0]?.type === 'create_opportunity';
    if (!creates && !isThere(state, principal, teams)) throw new Rejected('opportunity_not_found');
    if (principal.role === 'closer') requireOwn(principal, commands, world);
  }

  /** The deal's past is seen by whom the deal is. @throws `opportunity_not_found` */
  async requireSeen(principal: Principal, opportunityId: string): Promise<void> {
    if (!(await this.sees(principal, opportunityId))) throw new HttpProblem('opportunity_not_found');
  }

  /** Whether the caller may see the deal, if there is one. */
  async sees(principal: Principal, opportunityId: string): Promise<boolean> {
    if (principal.role !== 'closer') return true;
    const { organizationId } = principal;
    const [{ state }, { teams }] = await Promise.all([
      this.executor.load(opportunityStreams, organizationId, opportunityId),
      this.neighbours.catalogue(organizationId),
    ]);
    return state.existence !== 'live' || isSeen(state, principal, teams);
  }
}

/** Members and teams that are not there are left to the decision. */
function requireOwn(
  principal: Principal,
  commands: readonly OpportunityCommand[],
  { teams, members }: Pick<OpportunityWorld, 'teams' | 'members'>,
): void {
  const ownTeamIds = teamsOf(principal, teams);
  for (const { repId, teamId } of commands.map(named)) {
    if (isOther(members, repId, [principal.memberId])) throw new Rejected('assignment_not_allowed');
    if (isOther(teams.byId, teamId, ownTeamIds)) throw new Rejected('team_not_yours');
  }
}

const isOther = (known: object, id: string | null, own: readonly (string | null)[]): boolean =>
  id !== null && Object.hasOwn(known, id) && !own.includes(id);

const isThere = (state: OpportunityState, principal: Principal, teams: Teams): boolean =>
  state.existence === 'live' && (principal.role !== 'closer' || isSeen(state, principal, teams));

/** The teams of which the principal is a member. */
export const teamsOf = ({ memberId }: Principal, teams: Teams): string[] =>
  Object.values(teams.byId).flatMap(({ id, memberIds }) =>
    memberId !== null && memberIds.includes(memberId) ? [id] : [],
  );

/** Whether a closer sees a deal: of an own team, an own one, or one without a team. */
export const isSeen = ({ teamId, repId }: Opportunity, principal: Principal, teams: Teams): boolean =>
  teamId === null || repId === principal.memberId || teamsOf(principal, teams).includes(teamId);

function named(command: OpportunityCommand): { repId: string | null; teamId: string | null } {
  switch (command.type) {
    case 'create_opportunity':
      return { repId: command.repId ?? null, teamId: command.teamId ?? null };
    case 'assign_rep':
      return { repId: command.repId, teamId: null };
    case 'change_team':
      return { repId: null, teamId: command.teamId };
    default:
      return { repId: null, teamId: null };
  }
}
