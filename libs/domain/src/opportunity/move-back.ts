import { type Pipeline, type Stage } from '../pipelines/state.js';
import { reject } from '../rejections.js';
import { type Decision } from './decision.js';
import { moveToStage } from './move-to-stage.js';
import { requirePipeline } from './neighbours.js';
import { stageReference, type StageReference } from './references.js';
import { activeStages, presentStage, requireStage } from './stages.js';

/** Move the deal back: into the active stage before its own, or into an earlier one that is named. */
export interface MoveBack {
  readonly type: 'move_back';
  readonly stageId?: string;
  readonly reason?: string;
}

/**
 * As a move to that stage, so that it reopens a closed deal whose status follows its stage.
 *
 * @throws `no_previous_stage`, `not_an_earlier_stage`, and as `moveToStage`
 */
export const moveBack: Decision<MoveBack> = (command, deal, world) => {
  const pipeline = requirePipeline(world, deal.pipeline.id);
  const from = presentStage(deal, pipeline);
  const { stageId = previous(pipeline, from).id } = command;
  const { position } = stageReference(pipeline, requireStage(pipeline, stageId));
  if (position > from.position) reject('not_an_earlier_stage', { stageId, from: from.name });
  return moveToStage({ ...command, type: 'move_to_stage', stageId }, deal, world);
};

function previous(pipeline: Pipeline, { name, position }: StageReference): Stage {
  const earlier = activeStages(pipeline).findLast((stage) => pipeline.stages.indexOf(stage) < position);
  return earlier ?? reject('no_previous_stage', { from: name });
}
