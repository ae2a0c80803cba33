import { type Money } from '../money/money.js';
import { type Pipeline } from '../pipelines/state.js';
import { reject } from '../rejections.js';
import { type Decision } from './decision.js';
import { type OpportunityEvent } from './events.js';
import { requireGates } from './gates.js';
import { moveToStage } from './move-to-stage.js';
import { requirePipeline, requireTeam } from './neighbours.js';
import { adjustmentAlong, relocation, requireOpen, valued } from './relocate.js';
import { firstStage, requireActiveStage } from './stages.js';
import { type Opportunity } from './state.js';
import { type OpportunityWorld } from './world.js';

/** Move the deal into another pipeline, to its first stage unless an active one is named. */
export interface ChangePipeline {
  readonly type: 'change_pipeline';
  readonly pipelineId: string;
  readonly stageId?: string;
  /** needed where the pipeline has another currency; in the same one it is an adjustment */
  readonly value?: Money;
  /** for the gates of the stage, and of a move within the pipeline; `pipeline_changed` has none, its `why` says it */
  readonly reason?: string;
}

/**
 * Open deals only; one with a team stays in the team's funnel. Within its pipeline it is a move to that stage.
 *
 * @throws `not_open`, `pipeline_not_found`, `pipeline_closed`, `pipeline_not_of_team`, `stage_not_in_pipeline`,
 * `not_active_stage`, `stage_closed`, `stage_gate`, `value_required`, `currency_mismatch`, `value_out_of_range`,
 * `deal_amount_disabled`
 */
export const changePipeline: Decision<ChangePipeline> = (command, deal, world) => {
  const { pipelineId, stageId, value, reason } = command;
  const pipeline = requirePipeline(world, pipelineId);
  const adjusted = () => adjustmentAlong(deal, world, { pipeline, value });
  if (pipelineId === deal.pipeline.id) return [...moved(deal, world, command), ...adjusted()];
  requireOpen(deal);
  requireFunnel(deal, pipeline, world);
  const stage = stageId === undefined ? firstStage(pipeline) : requireActiveStage(pipeline, stageId);
  requireGates(stage, valued(deal, value), world, reason);
  return [{ type: 'pipeline_changed', data: relocation(deal, world, { pipeline, stage, value }) }, ...adjusted()];
};

function moved(
  deal: Opportunity,
  world: OpportunityWorld,
  { stageId, reason }: ChangePipeline,
): readonly OpportunityEvent[] {
  if (stageId === undefined || stageId === deal.stage.id) return [];
  requireActiveStage(requirePipeline(world, deal.pipeline.id), stageId);
  return moveToStage({ type: 'move_to_stage', stageId, ...(reason !== undefined && { reason }) }, deal, world);
}

function requireFunnel({ teamId }: Opportunity, { id: pipelineId }: Pipeline, world: OpportunityWorld): void {
  if (teamId === null) return;
  const { pipelineId: funnelId } = requireTeam(world, teamId);
  if (pipelineId !== funnelId) reject('pipeline_not_of_team', { pipelineId, teamId, funnelId });
}
