import { type Money } from '../money/money.js';
import { type Team } from '../teams/state.js';
import { type Decision } from './decision.js';
import { type OpportunityEvent } from './events.js';
import { requirePipeline, requireTeam } from './neighbours.js';
import { adjustmentAlong, type Destination, relocation, requireOpen } from './relocate.js';
import { firstStage } from './stages.js';
import { type Opportunity } from './state.js';

/** Give the deal to another team, or to none. */
export interface ChangeTeam {
  readonly type: 'change_team';
  readonly teamId: string | null;
  /** needed where the team's funnel has another currency; in the same one it is an adjustment */
  readonly value?: Money;
}

/**
 * Open deals only. The deal goes to the first stage of the team's funnel, without a rep or channel that the team does not
 * have; without a team it stays where it is.
 *
 * @throws `not_open`, `team_not_found`, `pipeline_not_found`, `value_required`, `currency_mismatch`, `value_out_of_range`
 */
export const changeTeam: Decision<ChangeTeam> = ({ teamId, value }, deal, world) => {
  const here = requirePipeline(world, deal.pipeline.id);
  if (teamId === deal.teamId) return adjustmentAlong(deal, world, { pipeline: here, value });
  requireOpen(deal);
  const team = teamId === null ? null : requireTeam(world, teamId);
  const pipeline = team ? requirePipeline(world, team.pipelineId) : here;
  const to: Destination = { pipeline, value, ...(team && { stage: firstStage(pipeline) }) };
  const teams = { fromTeamId: deal.teamId, toTeamId: teamId, clearedChannelId: strangeChannel(deal, team) };
  return [
    { type: 'team_changed', data: { ...relocation(deal, world, to), ...teams } },
    ...clearedRep(deal, team),
    ...adjustmentAlong(deal, world, to),
  ];
};

const strangeChannel = ({ channelId }: Opportunity, team: Team | null): string | null =>
  channelId === null || !team || team.channelIds.includes(channelId) ? null : channelId;

const clearedRep = ({ repId }: Opportunity, team: Team | null): OpportunityEvent[] =>
  repId === null || !team || team.memberIds.includes(repId)
    ? []
    : [{ type: 'rep_unassigned', data: { previous: repId } }];
