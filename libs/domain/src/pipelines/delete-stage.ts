import { reject } from '../rejections.js';
import { requireOpenPipeline, requireOpenStage, requireStage } from './catalogue.js';
import { type CompleteStageDeletion, type DeleteStage } from './commands.js';
import { type PipelinesDecision } from './decision.js';
import { dealsIn, requireNoStageTarget, standingStages } from './deletion.js';
import { requireInvariants } from './invariants.js';
import { lookUp } from '../look-up.js';
import { type Pipeline, type Stage } from './state.js';

/**
 * Step one of two: the stage takes no deals from here on, and those that it holds go to the other one.
 *
 * @throws `pipeline_not_found`, `pipeline_closed`, `stage_not_found`, `stage_closed` where it or the target is being deleted,
 * `deletion_target`, `stages_required`, `outcome_differs`, `stage_in_use` where it holds deals and no place for them is named
 */
export const deleteStage: PipelinesDecision<DeleteStage> = ({ pipelineId, stageId, moveTo }, state, world) => {
  const pipeline = requireOpenPipeline(state, pipelineId);
  const stage = requireStage(pipeline, stageId);
  if (stage.deletion && (moveTo ?? stage.deletion.moveTo) === stage.deletion.moveTo) return [];
  requireOpenStage(pipeline, stageId);
  requireNoStageTarget(state, pipeline, stageId);
  const others = standingStages(pipeline).filter(({ id }) => id !== stageId);
  requireInvariants(pipeline.statusPolicy, others);
  const { count, position } = dealsIn(world, [stage]);
  if (moveTo === undefined && count > 0) reject('stage_in_use', { stageId, stage: stage.name, count, position });
  const target = moveTo === undefined ? nearest(pipeline, stage) : requireTarget(pipeline, stage, moveTo);
  return [{ type: 'stage_deletion_started', data: { pipelineId, stageId, moveTo: target.id } }];
};

/** Step two, where it holds none any more; nothing where no deletion was begun. @throws `stage_in_use` */
export const completeStageDeletion: PipelinesDecision<CompleteStageDeletion> = (command, state, world) => {
  const { pipelineId, stageId } = command;
  const stage = lookUp(state.byId, pipelineId)?.stages.find(({ id }) => id === stageId);
  if (!stage?.deletion) return [];
  const { count, position } = dealsIn(world, [stage]);
  if (count > 0) reject('stage_in_use', { stageId, stage: stage.name, count, position });
  return [{ type: 'stage_deleted', data: { pipelineId, stageId, ...stage.deletion } }];
};

function requireTarget(pipeline: Pipeline, stage: Stage, moveTo: string): Stage {
  const target = requireOpenStage(pipeline, moveTo);
  if (moveTo === stage.id) reject('stage_closed', { stageId: moveTo, stage: stage.name });
  return target.outcome === stage.outcome
    ? target
    : reject('outcome_differs', { stage: target.name, outcome: target.outcome, expected: stage.outcome });
}

/** Of the same outcome; the one before it where two are as near. */
function nearest({ stages }: Pipeline, stage: Stage): Stage {
  const here = stages.indexOf(stage);
  const distance = (other: Stage) => Math.abs(stages.indexOf(other) - here);
  const others = stages.filter(
    ({ id, outcome, deletion }) => id !== stage.id && outcome === stage.outcome && !deletion,
  );
  const [first] = others.toSorted((a, b) => distance(a) - distance(b));
  return first ?? reject('stages_required', { missing: [stage.outcome] });
}
