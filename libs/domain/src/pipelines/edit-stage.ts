import { requireProbability } from '../probability.js';
import { requireFreeStageName, requireOpenPipeline, requireOpenStage } from './catalogue.js';
import { type EditStage } from './commands.js';
import { type PipelinesDecision } from './decision.js';
import { type PipelinesEvent } from './events.js';
import { requireDays } from './new-stage.js';
import { type Pipeline, type Stage } from './state.js';

/**
 * Never rewrites history, and changes no deal.
 *
 * @throws `pipeline_not_found`, `pipeline_closed`, `stage_not_found`, `stage_closed`, `name_required`, `name_taken`, `probability_out_of_range`,
 * `value_out_of_range`
 */
export const editStage: PipelinesDecision<EditStage> = (command, state) => {
  const pipeline = requireOpenPipeline(state, command.pipelineId);
  const stage = requireOpenStage(pipeline, command.stageId);
  return changes(command, stage) ? [edited(command, pipeline, stage)] : [];
};

function changes(command: EditStage, stage: Stage): boolean {
  switch (command.type) {
    case 'rename_stage':
      return command.name !== stage.name;
    case 'describe_stage':
      return command.description !== stage.description;
    case 'recolour_stage':
      return command.colour !== stage.colour;
    case 'set_stage_probability':
      return command.probability !== stage.probability;
    case 'set_stage_stale_after':
      return command.days !== stage.staleAfterDays;
  }
}

function edited(command: EditStage, { id: pipelineId, stages }: Pipeline, stage: Stage): PipelinesEvent {
  const of = { pipelineId, stageId: stage.id };
  switch (command.type) {
    case 'rename_stage': {
      const name = requireFreeStageName(stages, stage.id, command.name);
      return { type: 'stage_renamed', data: { ...of, name, previous: stage.name } };
    }
    case 'describe_stage':
      return {
        type: 'stage_described',
        data: { ...of, description: command.description, previous: stage.description },
      };
    case 'recolour_stage':
      return { type: 'stage_recoloured', data: { ...of, colour: command.colour, previous: stage.colour } };
    case 'set_stage_probability': {
      const probability = requireProbability(command.probability);
      return { type: 'stage_probability_set', data: { ...of, probability, previous: stage.probability } };
    }
    case 'set_stage_stale_after': {
      const days = requireDays(command.days);
      return { type: 'stage_stale_after_set', data: { ...of, days, previous: stage.staleAfterDays } };
    }
  }
}
