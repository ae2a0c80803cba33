import { reject } from '../rejections.js';
import { type Pipeline, type Stage } from '../pipelines/state.js';
import { pipelineOf } from './references.js';
import { type Opportunity, type OpportunityState } from './state.js';
import { type OpportunityWorld } from './world.js';

/** The deal. @throws `opportunity_not_found` where it never was or is deleted */
export function live(state: OpportunityState): Opportunity {
  return state.existence === 'live' ? state : reject('opportunity_not_found');
}

/** The pipeline. @throws `pipeline_not_found` */
export function requirePipeline(world: OpportunityWorld, pipelineId: string): Pipeline {
  return pipelineOf(world.pipelines, pipelineId) ?? reject('pipeline_not_found', { pipelineId });
}

/** The stage, open to deals. @throws `stage_not_in_pipeline`, `stage_closed` while it is being deleted */
export function requireStage(pipeline: Pipeline, stageId: string): Stage {
  const stage = pipeline.stages.find(({ id }) => id === stageId);
  if (!stage) reject('stage_not_in_pipeline', { stageId, pipelineId: pipeline.id, stages: namesOf(pipeline.stages) });
  if (stage.closing) reject('stage_closed', { stageId, stage: stage.name });
  return stage;
}

/** What a rejection tells of stages: id and name. */
export const namesOf = (stages: readonly Stage[]): readonly { id: string; name: string }[] =>
  stages.map(({ id, name }) => ({ id, name }));
