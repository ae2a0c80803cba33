import { Injectable } from '@nestjs/common';
import { type Principal } from '#auth';
import {
  type Opportunity,
  type OpportunityCommand,
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

  /** @throws `opportunity_not_found` where the caller may not see the deal; what does not exist is left to the decision */
  async requireSeen(principal: Principal, opportunityId: string): Promise<void> {
    if (!(await this.sees(principal, opportunityId))) throw new HttpProblem('opportunity_not_found', { opportunityId });
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

  /** @throws `assignment_not_allowed`, `team_not_yours` where a closer acts for others */
  requireAllowed(principal: Principal, commands: readonly OpportunityCommand[], { teams }: OpportunityWorld): void {
    if (principal.role !== 'closer') return;
    const own = teamsOf(principal, teams);
    for (const command of commands) {
      const { repId, teamId } = named(command);
      if (repId !== null && repId !== principal.memberId) throw new HttpProblem('assignment_not_allowed');
      if (teamId !== null && !own.includes(teamId)) throw new HttpProblem('team_not_yours');
    }
  }
}

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
