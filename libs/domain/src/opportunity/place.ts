import { type Stage } from '../pipelines/state.js';
import { reject } from '../rejections.js';
import { type Team } from '../teams/state.js';
import { requirePipeline } from './neighbours.js';
import { type PipelineReference, referenceTo, type StageReference, stageReference } from './references.js';
import { firstStage, requireActiveStage } from './stages.js';
import { type OpportunityWorld } from './world.js';

/** What a new deal's command says of its place. */
export interface Wanted {
  readonly pipelineId?: string;
  readonly stageId?: string;
}

/**
 * Where a new deal begins: with a team only in its funnel, without one in the organization's default pipeline unless
 * another is named.
 *
 * @throws `pipeline_not_of_team`, `pipeline_not_found`, `pipeline_closed`, `stage_not_in_pipeline`, `stage_closed`,
 * `not_active_stage`
 */
export function placeOf(
  { pipelineId, stageId }: Wanted,
  world: OpportunityWorld,
  team: Team | null,
): { pipeline: PipelineReference; stage: StageReference; present: Stage } {
  const usual = team ? team.pipelineId : world.pipelines.defaultId;
  const wanted = pipelineId ?? usual ?? reject('pipeline_not_found');
  const pipeline = requirePipeline(world, wanted);
  if (team && wanted !== team.pipelineId) {
    reject('pipeline_not_of_team', { pipelineId: wanted, teamId: team.id, funnelId: team.pipelineId });
  }
  const stage = stageId === undefined ? firstStage(pipeline) : requireActiveStage(pipeline, stageId);
  return { pipeline: referenceTo(pipeline), stage: stageReference(pipeline, stage), present: stage };
}
