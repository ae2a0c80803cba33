import { requireFreePipelineName, requireOpenPipeline } from './catalogue.js';
import { type EditPipeline } from './commands.js';
import { type PipelinesDecision } from './decision.js';

/** Never rewrites history. @throws `pipeline_not_found`, `pipeline_closed`, `name_required`, `name_taken` */
export const editPipeline: PipelinesDecision<EditPipeline> = (command, state) => {
  const { pipelineId } = command;
  const present = requireOpenPipeline(state, pipelineId);
  switch (command.type) {
    case 'rename_pipeline': {
      if (command.name === present.name) return [];
      const name = requireFreePipelineName(state, pipelineId, command.name);
      return [{ type: 'pipeline_renamed', data: { pipelineId, name, previous: present.name } }];
    }
    case 'describe_pipeline': {
      const { description } = command;
      if (description === present.description) return [];
      return [{ type: 'pipeline_described', data: { pipelineId, description, previous: present.description } }];
    }
    case 'set_close_reason_policy': {
      const { policy } = command;
      if (policy === present.closeReasonPolicy) return [];
      return [{ type: 'close_reason_policy_set', data: { pipelineId, policy, previous: present.closeReasonPolicy } }];
    }
    case 'describe_status': {
      const { status, description } = command;
      const previous = present.statusDescriptions[status];
      if (description === previous) return [];
      return [{ type: 'status_description_set', data: { pipelineId, status, description, previous } }];
    }
    case 'set_default_pipeline':
      if (pipelineId === state.defaultId) return [];
      return [{ type: 'default_pipeline_set', data: { pipelineId, previous: state.defaultId } }];
  }
};
