import { type Money } from '../money/money.js';
import { type Pipeline } from '../pipelines/state.js';
import { reject } from '../rejections.js';
import { type Decision } from './decision.js';
import { type OpportunityEvent } from './events.js';
import { moveToStage } from './move-to-stage.js';
import { requirePipeline, requireTeam } from './neighbours.js';
import { adjustmentAlong, relocation, requireOpen } from './relocate.js';
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
}

/**
 * Open deals only; one with a team stays in the team's funnel. Within its pipeline it is a move to that stage.
 *
 * @throws `not_open`, `pipeline_not_found`, `pipeline_not_of_team`, `stage_not_in_pipeline`, `not_active_stage`,
 * `value_required`, `currency_mismatch`, `value_out_of_range`
 */
export const changePipeline: Decision<ChangePipeline> = ({ pipelineId, stageId, value }, deal, world) => {
  const pipeline = requirePipeline(world, pipelineId);
  const adjusted = () => adjustmentAlong(deal, world, { pipeline, value });
  if (pipelineId === deal.pipeline.id) return [...moved(deal, world, stageId), ...adjusted()];
  requireOpen(deal);
  requireFunnel(deal, pipeline, world);
  const stage = stageId === undefined ? firstStage(pipeline) : requireActiveStage(pipeline, stageId);
  return [{ type: 'pipeline_changed', data: relocation(deal, world, { pipeline, stage, value }) }, ...adjusted()];
};

function moved(deal: Opportunity, world: OpportunityWorld, stageId?: string): readonly OpportunityEvent[] {
  if (stageId === undefined || stageId === deal.stage.id) return [];
  requireActiveStage(requirePipeline(world, deal.pipeline.id), stageId);
  return moveToStage({ type: 'move_to_stage', stageId }, deal, world);
}

function requireFunnel({ teamId }: Opportunity, { id: pipelineId }: Pipeline, world: OpportunityWorld): void {
  if (teamId === null) return;
  const { pipelineId: funnelId } = requireTeam(world, teamId);
  if (pipelineId !== funnelId) reject('pipeline_not_of_team', { pipelineId, teamId, funnelId });
}
