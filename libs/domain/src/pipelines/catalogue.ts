import { lookUp } from '../look-up.js';
import { requireName, sameName } from '../names.js';
import { reject } from '../rejections.js';
import { type Pipeline, type Pipelines, type Stage, type StageDeletion } from './state.js';

/** The pipeline. @throws `pipeline_not_found` */
export const requirePipeline = (state: Pipelines, pipelineId: string): Pipeline =>
  lookUp(state.byId, pipelineId) ?? reject('pipeline_not_found', { pipelineId });

/** The stage. @throws `stage_not_found` */
export const requireStage = ({ id: pipelineId, stages }: Pipeline, stageId: string): Stage =>
  stages.find(({ id }) => id === stageId) ?? reject('stage_not_found', { stageId, pipelineId });

/** A name that no other pipeline has. @throws `name_required`, `name_taken` */
export function requireFreePipelineName(state: Pipelines, pipelineId: string, name: string): string {
  const holder = Object.values(state.byId).find(
    (other) => other.id !== pipelineId && !other.deletion && sameName(other.name, name),
  );
  return holder ? reject('name_taken', { name, pipelineId: holder.id }) : requireName(name);
}

/** A name that no other of the stages has. @throws `name_required`, `name_taken` */
export function requireFreeStageName(
  stages: readonly { readonly id: string; readonly name: string; readonly deletion?: StageDeletion | null }[],
  stageId: string,
  name: string,
): string {
  const holder = stages.find((other) => other.id !== stageId && !other.deletion && sameName(other.name, name));
  return holder ? reject('name_taken', { name, stageId: holder.id }) : requireName(name);
}
