import { requirePipeline, requireStage } from './catalogue.js';
import { type RepositionStage } from './commands.js';
import { type PipelinesDecision } from './decision.js';
import { requireInvariants, requirePosition } from './invariants.js';

/** @throws `pipeline_not_found`, `stage_not_found`, `position_out_of_range`, `stage_order` */
export const repositionStage: PipelinesDecision<RepositionStage> = ({ pipelineId, stageId, position }, state) => {
  const { statusPolicy, stages } = requirePipeline(state, pipelineId);
  const stage = requireStage(requirePipeline(state, pipelineId), stageId);
  const previous = stages.indexOf(stage);
  if (position === previous) return [];
  requirePosition(position, stages.length);
  requireInvariants(statusPolicy, stages.toSpliced(previous, 1).toSpliced(position, 0, stage));
  return [{ type: 'stage_repositioned', data: { pipelineId, stageId, position, previous } }];
};
