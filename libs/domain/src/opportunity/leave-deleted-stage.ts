import { destinationOf } from '../pipelines/destination.js';
import { type Decision } from './decision.js';
import { requirePipeline } from './neighbours.js';
import { presentPlace } from './present-place.js';
import { referenceTo, stageReference } from './references.js';
import { requireStage } from './stages.js';

/** Move the deal out of a stage or pipeline that is being deleted, or was. By a process. */
export interface LeaveDeletedStage {
  readonly type: 'leave_deleted_stage';
}

/** To where the deletions say, at any status, which stays; no gate holds it up. Nothing where there is none. */
export const leaveDeletedStage: Decision<LeaveDeletedStage> = (_, deal, world) => {
  const { id: stageId, outcome } = deal.stage;
  const to = destinationOf(world.pipelines, { pipelineId: deal.pipeline.id, stageId, outcome });
  if (!to) return [];
  const from = presentPlace(deal, world.pipelines);
  const pipeline = requirePipeline(world, to.pipelineId);
  const toStage = stageReference(pipeline, requireStage(pipeline, to.stageId));
  const pipelines = { fromPipeline: from.pipeline, toPipeline: referenceTo(pipeline) };
  return [{ type: 'stage_replaced', data: { fromStage: from.stage, toStage, ...pipelines, reason: null } }];
};
