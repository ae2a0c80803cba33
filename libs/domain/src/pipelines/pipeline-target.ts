import { reject } from '../rejections.js';
import { requireOpenPipeline } from './catalogue.js';
import { type DeletePipeline } from './commands.js';
import { type PipelinesWorld } from './decision.js';
import { dealsIn, standingStages } from './deletion.js';
import { type Outcome, outcomes, type Pipeline, type Pipelines, type PipelineTarget, type Stage } from './state.js';

/**
 * Where the deals of a pipeline go: a stage is named for each outcome that deals have there, and is the first of its outcome
 * for the others, which a deal may still get meanwhile.
 *
 * @throws `pipeline_not_found`, `pipeline_closed`, `pipeline_differs` in currency or status policy, `stage_not_in_pipeline`,
 * `outcome_differs`, `target_stages_required` naming the outcomes in use that have none
 */
export function requireTarget(
  pipeline: Pipeline,
  { pipelineId, stageByOutcome = {} }: NonNullable<DeletePipeline['moveTo']>,
  state: Pipelines,
  world: PipelinesWorld,
): PipelineTarget {
  const target = requireOpenPipeline(state, pipelineId);
  if (pipelineId === pipeline.id) reject('pipeline_closed', { pipelineId, pipeline: target.name });
  const { currency, statusPolicy } = pipeline;
  if (!isLike(pipeline, target)) reject('pipeline_differs', { pipelineId, currency, statusPolicy });
  const used = outcomes.filter((outcome) => dealsIn(world, ofOutcome(pipeline.stages, outcome)).count > 0);
  const missing = used.filter((outcome) => stageByOutcome[outcome] === undefined);
  if (missing.length > 0) reject('target_stages_required', { pipelineId, missing });
  for (const outcome of outcomes) requireStageOf(target, outcome, stageByOutcome[outcome]);
  return { pipelineId, stageByOutcome: { ...firstStages(target), ...stageByOutcome } };
}

/** Where a deal goes that still arrives in a pipeline which held none: the default, or another like it; null: there is none. */
export function usualTarget(pipeline: Pipeline, { byId, defaultId }: Pipelines): PipelineTarget | null {
  const others = Object.values(byId).filter(
    (other) => other.id !== pipeline.id && !other.deletion && isLike(pipeline, other),
  );
  const target = others.find(({ id }) => id === defaultId) ?? others[0];
  return target ? { pipelineId: target.id, stageByOutcome: firstStages(target) } : null;
}

const isLike = (a: Pipeline, b: Pipeline): boolean => a.currency === b.currency && a.statusPolicy === b.statusPolicy;

const ofOutcome = (stages: readonly Stage[], outcome: Outcome): readonly Stage[] =>
  stages.filter((stage) => stage.outcome === outcome);

const firstStages = (pipeline: Pipeline): PipelineTarget['stageByOutcome'] =>
  Object.fromEntries(
    outcomes.flatMap((outcome) =>
      ofOutcome(standingStages(pipeline), outcome)
        .slice(0, 1)
        .map(({ id }) => [outcome, id]),
    ),
  );

function requireStageOf(target: Pipeline, outcome: Outcome, stageId: string | undefined): void {
  if (stageId === undefined) return;
  const stages = standingStages(target);
  const stage = stages.find(({ id }) => id === stageId);
  const named = stages.map(({ id, name }) => ({ id, name }));
  if (!stage) reject('stage_not_in_pipeline', { stageId, pipelineId: target.id, stages: named });
  if (stage.outcome !== outcome)
    reject('outcome_differs', { stage: stage.name, outcome: stage.outcome, expected: outcome });
}
