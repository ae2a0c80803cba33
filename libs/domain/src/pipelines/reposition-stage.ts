import { requireOpenPipeline, requireOpenStage } from './catalogue.js';
import { type RepositionStage } from './commands.js';
import { type PipelinesDecision } from './decision.js';
import { requireInvariants, requirePosition } from './invariants.js';

/** @throws `pipeline_not_found`, `pipeline_closed`, `stage_not_found`, `stage_closed`, `position_out_of_range`, `stage_order` */
export const repositionStage: PipelinesDecision<RepositionStage> = ({ pipelineId, stageId, position }, state) => {
  const pipeline = requireOpenPipeline(state, pipelineId);
  const { statusPolicy, stages } = pipeline;
  const stage = requireOpenStage(pipeline, stageId);
  const previous = stages.indexOf(stage);
  if (position === previous) return [];
  requirePosition(position, stages.length);
  requireInvariants(statusPolicy, stages.toSpliced(previous, 1).toSpliced(position, 0, stage));
  return [{ type: 'stage_repositioned', data: { pipelineId, stageId, position, previous } }];
};
