import { type Decider } from '#decider';
import { addStage } from './add-stage.js';
import { type PipelinesCommand } from './commands.js';
import { type PipelinesWorld } from './decision.js';
import { definePipeline } from './define-pipeline.js';
import { completePipelineDeletion, deletePipeline } from './delete-pipeline.js';
import { completeStageDeletion, deleteStage } from './delete-stage.js';
import { editPipeline } from './edit-pipeline.js';
import { editStage } from './edit-stage.js';
import { type PipelinesEvent } from './events.js';
import { evolve } from './evolve.js';
import { repositionStage } from './reposition-stage.js';
import { setStageGates } from './set-stage-gates.js';
import { type Pipelines } from './state.js';

/** The rules of an organization's pipelines. */
export const pipelines: Decider<PipelinesCommand, Pipelines, PipelinesEvent, PipelinesWorld> = {
  initialState: { defaultId: null, byId: {}, deleted: { stages: {}, pipelines: {} } },
  decide(command, state, world) {
    switch (command.type) {
      case 'define_pipeline':
        return definePipeline(command, state, world);
      case 'add_stage':
        return addStage(command, state, world);
      case 'reposition_stage':
        return repositionStage(command, state, world);
      case 'rename_pipeline':
      case 'describe_pipeline':
      case 'set_close_reason_policy':
      case 'describe_status':
      case 'set_default_pipeline':
        return editPipeline(command, state, world);
      case 'rename_stage':
      case 'describe_stage':
      case 'recolour_stage':
      case 'set_stage_probability':
      case 'set_stage_stale_after':
        return editStage(command, state, world);
      case 'set_stage_gates':
        return setStageGates(command, state, world);
      case 'delete_stage':
        return deleteStage(command, state, world);
      case 'complete_stage_deletion':
        return completeStageDeletion(command, state, world);
      case 'delete_pipeline':
        return deletePipeline(command, state, world);
      case 'complete_pipeline_deletion':
        return completePipelineDeletion(command, state, world);
    }
  },
  evolve,
};
