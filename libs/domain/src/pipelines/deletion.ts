import { reject } from '../rejections.js';
import { type PipelinesWorld } from './decision.js';
import { type Pipeline, type Pipelines, type Stage } from './state.js';

/** The stages that are not being deleted, in their order. */
export const standingStages = ({ stages }: Pipeline): readonly Stage[] => stages.filter(({ deletion }) => !deletion);

/** How many deals the stages hold, and the position at which that is exact. */
export function dealsIn(
  { deals }: PipelinesWorld,
  stages: readonly Stage[],
): { readonly count: number; readonly position: string } {
  if (!deals) throw new RangeError('the deals were not counted');
  const count = stages.reduce((sum, { id }) => sum + (deals.byStage[id] ?? 0), 0);
  return { count, position: deals.position };
}

/** @throws `deletion_target` while another deletion moves deals into the stage */
export function requireNoStageTarget(state: Pipelines, { id: pipelineId, stages }: Pipeline, stageId: string): void {
  const from =
    stages.find(({ deletion }) => deletion?.moveTo === stageId) ??
    Object.values(state.byId).find(
      ({ deletion }) =>
        deletion?.moveTo?.pipelineId === pipelineId &&
        Object.values(deletion.moveTo.stageByOutcome).some((id) => id === stageId),
    );
  if (from) reject('deletion_target', { stageId, from: { id: from.id, name: from.name } });
}

/** @throws `deletion_target` while another deletion moves deals into the pipeline, or within it */
export function requireNoPipelineTarget(state: Pipelines, { id: pipelineId, stages }: Pipeline): void {
  const from =
    stages.find(({ deletion }) => deletion) ??
    Object.values(state.byId).find(({ deletion }) => deletion?.moveTo?.pipelineId === pipelineId);
  if (from) reject('deletion_target', { pipelineId, from: { id: from.id, name: from.name } });
}
