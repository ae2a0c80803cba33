import { lookUp } from '../look-up.js';
import { type Outcome, type Pipelines } from './state.js';

/** A stage that a deal is in, and what being there means. */
export interface Place {
  readonly pipelineId: string;
  readonly stageId: string;
  readonly outcome: Outcome;
}

/**
 * Where a deal goes by deletions of its stage and pipeline, begun or done, however many in a row; null: it stays. A target
 * stands when it is named, and ids are never used again: the way ends.
 */
export function destinationOf(state: Pipelines, from: Place): Place | null {
  const next = nextOf(state, from);
  return next && (destinationOf(state, next) ?? next);
}

function nextOf(state: Pipelines, { pipelineId, stageId, outcome }: Place): Place | null {
  const pipeline = lookUp(state.byId, pipelineId);
  const target = pipeline ? pipeline.deletion?.moveTo : lookUp(state.deleted.pipelines, pipelineId);
  const there = target?.stageByOutcome[outcome];
  if (target && there !== undefined) return { pipelineId: target.pipelineId, stageId: there, outcome };
  const stage = pipeline?.stages.find(({ id }) => id === stageId);
  const moveTo = stage ? stage.deletion?.moveTo : lookUp(state.deleted.stages, stageId)?.moveTo;
  return moveTo === undefined ? null : { pipelineId, stageId: moveTo, outcome };
}
