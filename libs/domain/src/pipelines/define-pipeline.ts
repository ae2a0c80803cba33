import { lookUp } from '../look-up.js';
import { requireCurrency } from '../money/require-currency.js';
import { reject } from '../rejections.js';
import { requireFreePipelineName, requireFreeStageId, requireFreeStageName } from './catalogue.js';
import { type DefinePipeline } from './commands.js';
import { type PipelinesDecision } from './decision.js';
import { type PipelinesEvent, type StageDefinition } from './events.js';
import { requireInvariants } from './invariants.js';
import { stageDefinition } from './new-stage.js';

/**
 * The first one is the default from then on.
 *
 * @throws `already_exists`, `name_required`, `name_taken`, `currency_unknown`, and for its stages as `add_stage`
 */
export const definePipeline: PipelinesDecision<DefinePipeline> = (command, state, { organization }) => {
  const { pipelineId, description = '', statusPolicy, preset = null } = command;
  if (lookUp(state.byId, pipelineId) ?? Object.hasOwn(state.deleted.pipelines, pipelineId))
    reject('already_exists', { pipelineId });
  const name = requireFreePipelineName(state, pipelineId, command.name);
  const currency = requireCurrency(command.currency ?? organization.currency);
  const stages = command.stages.map((stage) => stageDefinition(stage, statusPolicy));
  requireDistinct(stages);
  for (const { id } of stages) requireFreeStageId(state, id);
  requireInvariants(statusPolicy, stages);
  const data = { pipelineId, name, description, currency, statusPolicy, preset, stages };
  return [{ type: 'pipeline_defined', data }, ...(state.defaultId === null ? [asDefault(pipelineId)] : [])];
};

const asDefault = (pipelineId: string): PipelinesEvent => ({
  type: 'default_pipeline_set',
  data: { pipelineId, previous: null },
});

function requireDistinct(stages: readonly StageDefinition[]): void {
  stages.forEach(({ id, name }, index) => {
    const before = stages.slice(0, index);
    if (before.some((other) => other.id === id)) reject('already_exists', { stageId: id });
    requireFreeStageName(before, id, name);
  });
}
