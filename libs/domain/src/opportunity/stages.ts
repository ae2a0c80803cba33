import { requireOpen, requireOpenStage } from '../pipelines/catalogue.js';
import { type Pipeline, type Stage } from '../pipelines/state.js';
import { reject } from '../rejections.js';
import { type StageReference, stageReference } from './references.js';
import { type Opportunity } from './state.js';

/** The stage, open to deals. @throws `stage_not_in_pipeline`, `pipeline_closed`, `stage_closed` while it is being deleted */
export function requireStage(pipeline: Pipeline, stageId: string): Stage {
  const known = requireOpen(pipeline).stages.some(({ id }) => id === stageId);
  if (!known) reject('stage_not_in_pipeline', { stageId, pipelineId: pipeline.id, stages: namesOf(pipeline.stages) });
  return requireOpenStage(pipeline, stageId);
}

/** An active stage, open to deals. @throws as `requireStage`, and `not_active_stage` naming those that are */
export function requireActiveStage(pipeline: Pipeline, stageId: string): Stage {
  const stage = requireStage(pipeline, stageId);
  if (stage.outcome === 'active') return stage;
  const stages = namesOf(activeStages(pipeline));
  return reject('not_active_stage', { stageId, stage: stage.name, outcome: stage.outcome, stages });
}

/** Where new deals begin: the leftmost active stage. @throws `pipeline_closed`, `stage_closed` while every one is being deleted */
export function firstStage(pipeline: Pipeline): Stage {
  return activeStages(requireOpen(pipeline))[0] ?? reject('stage_closed', { pipelineId: pipeline.id });
}

/** Those that deals can be worked in, in their order. */
export const activeStages = (pipeline: Pipeline): readonly Stage[] =>
  pipeline.stages.filter(({ outcome, deletion }) => outcome === 'active' && !deletion);

/** The deal's stage as the catalogue has it now. */
export function presentStage(deal: Opportunity, pipeline: Pipeline): StageReference {
  const stage = pipeline.stages.find(({ id }) => id === deal.stage.id);
  return stage ? stageReference(pipeline, stage) : deal.stage;
}

/** What a rejection tells of stages: id and name. */
export const namesOf = (stages: readonly Stage[]): readonly { id: string; name: string }[] =>
  stages.map(({ id, name }) => ({ id, name }));
