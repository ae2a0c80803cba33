import { type Money } from '../money/money.js';
import { type Team } from '../teams/state.js';
import { type Decision } from './decision.js';
import { type OpportunityEvent } from './events.js';
import { requireGates } from './gates.js';
import { requireOpenTeam, requirePipeline } from './neighbours.js';
import { adjustmentAlong, type Destination, relocation, requireOpen, valued } from './relocate.js';
import { firstStage } from './stages.js';
import { type Opportunity } from './state.js';
import { type OpportunityWorld } from './world.js';

/** Give the deal to another team, or to none. */
export interface ChangeTeam {
  readonly type: 'change_team';
  readonly teamId: string | null;
  /** needed where the team's funnel has another currency; in the same one it is an adjustment */
  readonly value?: Money;
  /** for the gates of the stage; the event has none, its `why` says it */
  readonly reason?: string;
}

/**
 * Open deals only. The deal goes to the first stage of the team's funnel, without a rep or channel that the team does not
 * have; without a team it stays where it is.
 *
 * @throws `not_open`, `team_not_found`, `team_closed`, `pipeline_not_found`, `pipeline_closed`, `stage_gate`,
 * `value_required`, `currency_mismatch`, `value_out_of_range`, `deal_amount_disabled`
 */
export const changeTeam: Decision<ChangeTeam> = ({ teamId, value, reason }, deal, world) => {
  if (teamId === deal.teamId) {
    return adjustmentAlong(deal, world, { pipeline: requirePipeline(world, deal.pipeline.id), value });
  }
  requireOpen(deal);
  const to = destination(teamId === null ? null : requireOpenTeam(world, teamId), deal, world, value);
  if (to.stage) requireGates(to.stage, valued(asOf(to.team, deal), value), world, reason);
  return [...moved(deal, world, to), ...adjustmentAlong({ ...deal, teamId }, world, to)];
};

/** The same by a process: no gate holds it up. Where the currency differs it goes to no team. */
export function toTeam(team: Team | null, deal: Opportunity, world: OpportunityWorld): readonly OpportunityEvent[] {
  const to = destination(team, deal, world);
  return moved(deal, world, to.pipeline.currency === deal.value.currency ? to : destination(null, deal, world));
}

type TeamDestination = Destination & { readonly team: Team | null };

function destination(team: Team | null, deal: Opportunity, world: OpportunityWorld, value?: Money): TeamDestination {
  const pipeline = requirePipeline(world, team ? team.pipelineId : deal.pipeline.id);
  return { team, pipeline, value, ...(team && { stage: firstStage(pipeline) }) };
}

function moved(deal: Opportunity, world: OpportunityWorld, to: TeamDestination): readonly OpportunityEvent[] {
  const after = asOf(to.team, deal);
  const clearedChannelId = after.channelId === deal.channelId ? null : deal.channelId;
  const teams = { fromTeamId: deal.teamId, toTeamId: after.teamId, clearedChannelId };
  return [
    { type: 'team_changed', data: { ...relocation(deal, world, to), ...teams } },
    ...(deal.repId === null || after.repId === deal.repId ? [] : [unassigned(deal.repId)]),
  ];
}

const unassigned = (previous: string): OpportunityEvent => ({ type: 'rep_unassigned', data: { previous } });

/** The deal as one of the team: without a rep or channel that the team does not have. */
function asOf(team: Team | null, deal: Opportunity): Opportunity {
  if (!team) return { ...deal, teamId: null };
  const { id: teamId, memberIds, channelIds } = team;
  const kept = (id: string | null, those: readonly string[]) => (id !== null && those.includes(id) ? id : null);
  return { ...deal, teamId, repId: kept(deal.repId, memberIds), channelId: kept(deal.channelId, channelIds) };
}
