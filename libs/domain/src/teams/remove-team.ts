import { lookUp } from '../look-up.js';
import { requireNoDeals } from '../no-open-deals.js';
import { requirePipeline } from '../pipelines/catalogue.js';
import { reject } from '../rejections.js';
import { isAwaited, isRepeated } from '../removal.js';
import { requireOpenTeam, requireTeam } from './catalogue.js';
import { type CompleteTeamRemoval, type RemoveTeam } from './commands.js';
import { type TeamsDecision, type TeamsWorld } from './decision.js';
import { type Team, type Teams } from './state.js';

/**
 * Step one of two: the team takes no deals from here on.
 *
 * @throws `team_not_found`, `team_closed` where it or the successor is being removed, `deletion_target` while it takes over
 * from another, `currency_mismatch` where the successor's funnel has another currency, `team_in_use` where it has open deals
 * and no team, nor none, is named
 */
export const removeTeam: TeamsDecision<RemoveTeam> = ({ teamId, successorTeamId }, state, world) => {
  const team = requireTeam(state, teamId);
  if (isRepeated(team.removal, successorTeamId)) return [];
  requireOpenTeam(state, teamId);
  const removals = Object.values(state.byId).map((other) => other.removal);
  if (isAwaited(teamId, removals)) reject('deletion_target', { teamId });
  if (successorTeamId === undefined) requireNoDeals('team_in_use', { teamId, team: team.name }, world);
  if (typeof successorTeamId === 'string') requireSuccessor(team, successorTeamId, state, world);
  return [{ type: 'team_removal_started', data: { teamId, successorTeamId: successorTeamId ?? null } }];
};

/** Step two, where it has no open deal any more; nothing where no removal was begun. @throws `team_in_use` */
export const completeTeamRemoval: TeamsDecision<CompleteTeamRemoval> = ({ teamId }, state, world) => {
  const team = lookUp(state.byId, teamId);
  if (!team?.removal) return [];
  requireNoDeals('team_in_use', { teamId, team: team.name }, world);
  return [{ type: 'team_removed', data: { teamId } }];
};

function requireSuccessor(team: Team, successorTeamId: string, state: Teams, { pipelines }: TeamsWorld): void {
  const successor = requireOpenTeam(state, successorTeamId);
  if (successor.id === team.id) reject('team_closed', { teamId: team.id, team: team.name });
  const [expected, currency] = [successor, team].map(
    ({ pipelineId }) => requirePipeline(pipelines, pipelineId).currency,
  );
  if (currency !== expected) reject('currency_mismatch', { expected, currency });
}
