import { type Pipeline, type Stage } from '../pipelines/state.js';
import { reject } from '../rejections.js';
import { type Decision } from './decision.js';
import { moveToStage } from './move-to-stage.js';
import { requirePipeline } from './neighbours.js';
import { stageReference, type StageReference } from './references.js';
import { activeStages, namesOf, presentStage, requireStage } from './stages.js';

/** Move the deal on: into the next active stage, or into a later one that is named. */
export interface Advance {
  readonly type: 'advance';
  readonly stageId?: string;
  readonly reason?: string;
}

/**
 * As a move to that stage. A closed deal whose status follows its stage has nowhere to advance to.
 *
 * @throws `not_open`, `no_next_stage` naming the closing stages, `not_a_later_stage`, and as `moveToStage`
 */
export const advance: Decision<Advance> = (command, deal, world) => {
  const pipeline = requirePipeline(world, deal.pipeline.id);
  if (pipeline.statusPolicy === 'by_stage' && deal.status !== 'open') reject('not_open', { status: deal.status });
  const from = presentStage(deal, pipeline);
  const { stageId = next(pipeline, from).id } = command;
  const { position } = stageReference(pipeline, requireStage(pipeline, stageId));
  if (position < from.position) reject('not_a_later_stage', { stageId, from: from.name });
  return moveToStage({ ...command, type: 'move_to_stage', stageId }, deal, world);
};

function next(pipeline: Pipeline, { position }: StageReference): Stage {
  const later = activeStages(pipeline).find((stage) => pipeline.stages.indexOf(stage) > position);
  const closing = pipeline.stages.filter(({ outcome, deletion }) => outcome !== 'active' && !deletion);
  return later ?? reject('no_next_stage', { stages: namesOf(closing) });
}
