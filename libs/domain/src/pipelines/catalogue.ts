import { lookUp } from '../look-up.js';
import { requireName, sameName } from '../names.js';
import { reject } from '../rejections.js';
import { type Pipeline, type Pipelines, type Stage, type StageDeletion } from './state.js';

/** The pipeline. @throws `pipeline_not_found` */
export const requirePipeline = (state: Pipelines, pipelineId: string): Pipeline =>
  lookUp(state.byId, pipelineId) ?? reject('pipeline_not_found', { pipelineId });

/** The pipeline, which takes deals. @throws as `requirePipeline`, `pipeline_closed` */
export const requireOpenPipeline = (state: Pipelines, pipelineId: string): Pipeline =>
  requireOpen(requirePipeline(state, pipelineId));

/** The same of one that is at hand. @throws `pipeline_closed` while it is being deleted, naming where its deals go */
export function requireOpen(pipeline: Pipeline): Pipeline {
  const { id: pipelineId, name, deletion } = pipeline;
  if (deletion) reject('pipeline_closed', { pipelineId, pipeline: name, moveTo: deletion.moveTo?.pipelineId ?? null });
  return pipeline;
}

/** The stage. @throws `stage_not_found` */
export const requireStage = ({ id: pipelineId, stages }: Pipeline, stageId: string): Stage =>
  stages.find(({ id }) => id === stageId) ?? reject('stage_not_found', { stageId, pipelineId });

/** The stage, which takes deals. @throws as `requireStage`, `stage_closed` while it is being deleted, naming where its deals go */
export function requireOpenStage(pipeline: Pipeline, stageId: string): Stage {
  const stage = requireStage(pipeline, stageId);
  return stage.deletion ? reject('stage_closed', { stageId, stage: stage.name, ...stage.deletion }) : stage;
}

/** An id that no stage has, nor had. @throws `already_exists` */
export function requireFreeStageId({ byId, deleted }: Pipelines, stageId: string): void {
  const held = Object.values(byId).some(({ stages }) => stages.some(({ id }) => id === stageId));
  if (held || lookUp(deleted.stages, stageId)) reject('already_exists', { stageId });
}

/** A name that no other pipeline has. @throws `name_required`, `name_taken` */
export function requireFreePipelineName(state: Pipelines, pipelineId: string, name: string): string {
  const others = Object.values(state.byId).filter(({ id, deletion }) => id !== pipelineId && !deletion);
  const holder = others.find((other) => sameName(other.name, name));
  return holder ? reject('name_taken', { name, pipelineId: holder.id }) : requireName(name);
}

/** A name that no other of the stages has. @throws `name_required`, `name_taken` */
export function requireFreeStageName(
  stages: readonly { readonly id: string; readonly name: string; readonly deletion?: StageDeletion | null }[],
  stageId: string,
  name: string,
): string {
  const others = stages.filter(({ id, deletion }) => id !== stageId && !deletion);
  const holder = others.find((other) => sameName(other.name, name));
  return holder ? reject('name_taken', { name, stageId: holder.id }) : requireName(name);
}
