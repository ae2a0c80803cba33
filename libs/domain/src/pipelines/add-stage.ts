import { requireFreeStageId, requireFreeStageName, requireOpenPipeline } from './catalogue.js';
import { type AddStage } from './commands.js';
import { type PipelinesDecision } from './decision.js';
import { type StageDefinition } from './events.js';
import { requireInvariants, requirePosition } from './invariants.js';
import { newStage, stageDefinition } from './new-stage.js';
import { type Stage } from './state.js';

/**
 * Its outcome is fixed from then on.
 *
 * @throws `pipeline_not_found`, `pipeline_closed`, `already_exists`, `outcome_required`, `outcome_not_allowed`, `name_required`, `name_taken`,
 * `probability_out_of_range`, `value_out_of_range`, `position_out_of_range`, `stage_order`
 */
export const addStage: PipelinesDecision<AddStage> = (command, state) => {
  const { id: pipelineId, statusPolicy, stages } = requireOpenPipeline(state, command.pipelineId);
  const stage = stageDefinition(command.stage, statusPolicy);
  requireFreeStageId(state, stage.id);
  requireFreeStageName(stages, stage.id, stage.name);
  const position = requirePosition(command.position ?? usualPosition(stage, stages), stages.length + 1);
  requireInvariants(statusPolicy, stages.toSpliced(position, 0, newStage(stage)));
  return [{ type: 'stage_added', data: { pipelineId, stage, position } }];
};

const usualPosition = ({ outcome }: StageDefinition, stages: readonly Stage[]): number =>
  outcome === 'active' ? stages.filter((stage) => stage.outcome === 'active').length : stages.length;
