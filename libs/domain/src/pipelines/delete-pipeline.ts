import { lookUp } from '../look-up.js';
import { reject } from '../rejections.js';
import { requireOpen, requirePipeline } from './catalogue.js';
import { type CompletePipelineDeletion, type DeletePipeline } from './commands.js';
import { type PipelinesDecision, type PipelinesWorld } from './decision.js';
import { dealsIn, requireNoPipelineTarget } from './deletion.js';
import { requireTarget, usualTarget } from './pipeline-target.js';
import { type PipelinesEvent } from './events.js';
import { outcomes, type Pipeline, type Pipelines, type PipelineTarget } from './state.js';

/**
 * Step one of two: the pipeline takes no deals from here on, and those that it holds go to the other one, which also becomes
 * the default where this was it.
 *
 * @throws `pipeline_not_found`, `pipeline_closed`, `deletion_target`, `pipelines_required`, `pipeline_in_use` where it holds
 * deals, a team works in it or it is the default and no successor is named, and as `requireTarget`
 */
export const deletePipeline: PipelinesDecision<DeletePipeline> = ({ pipelineId, moveTo }, state, world) => {
  const pipeline = requirePipeline(state, pipelineId);
  if (pipeline.deletion && (!moveTo || isSame(pipeline.deletion.moveTo, moveTo))) return [];
  if (pipeline.deletion?.moveTo !== null) requireOpen(pipeline);
  requireNoPipelineTarget(state, pipeline);
  const others = Object.values(state.byId).filter(({ id, deletion }) => id !== pipelineId && !deletion);
  if (others.length === 0) reject('pipelines_required', { pipelineId });
  if (!moveTo) requireUnused(pipeline, state, world);
  const target = moveTo ? requireTarget(pipeline, moveTo, state, world) : usualTarget(pipeline, state);
  return [
    { type: 'pipeline_deletion_started', data: { pipelineId, moveTo: target } },
    ...(pipelineId === state.defaultId && target ? [asDefault(target, pipelineId)] : []),
  ];
};

/** Step two, where it holds no deal and is no team's any more; nothing where no deletion was begun. @throws `pipeline_in_use` */
export const completePipelineDeletion: PipelinesDecision<CompletePipelineDeletion> = ({ pipelineId }, state, world) => {
  const pipeline = lookUp(state.byId, pipelineId);
  if (!pipeline?.deletion) return [];
  requireUnused(pipeline, state, world);
  return [{ type: 'pipeline_deleted', data: { pipelineId, ...pipeline.deletion } }];
};

function isSame(target: PipelineTarget | null, wanted: NonNullable<DeletePipeline['moveTo']>): boolean {
  if (target?.pipelineId !== wanted.pipelineId) return false;
  const stages = { ...target.stageByOutcome, ...wanted.stageByOutcome };
  return outcomes.every((outcome) => stages[outcome] === target.stageByOutcome[outcome]);
}

const asDefault = ({ pipelineId }: PipelineTarget, previous: string): PipelinesEvent => ({
  type: 'default_pipeline_set',
  data: { pipelineId, previous },
});

function requireUnused(pipeline: Pipeline, { defaultId }: Pipelines, world: PipelinesWorld): void {
  const { count, position } = dealsIn(world, pipeline.stages);
  const teams = Object.values(world.teams.byId).filter(({ pipelineId }) => pipelineId === pipeline.id);
  const isDefault = pipeline.id === defaultId;
  if (count === 0 && teams.length === 0 && !isDefault) return;
  const named = teams.map(({ id, name }) => ({ id, name }));
  reject('pipeline_in_use', {
    pipelineId: pipeline.id,
    pipeline: pipeline.name,
    count,
    position,
    teams: named,
    isDefault,
  });
}
