import { lookUp } from '../look-up.js';
import { requireAmount } from '../money/require-money.js';
import { customFieldsOf } from '../organization/state.js';
import { reject } from '../rejections.js';
import { requireOpenPipeline, requireOpenStage } from './catalogue.js';
import { type SetStageGates } from './commands.js';
import { type PipelinesDecision, type PipelinesWorld } from './decision.js';
import { type GateField, type StageGates } from './state.js';

const customFieldPrefix = 'customFields.';

/** The id of the field where a gate demands one that the organization defined; null: a field of every deal. */
export const customFieldOf = (field: GateField): string | null =>
  field.startsWith(customFieldPrefix) ? field.slice(customFieldPrefix.length) : null;

/**
 * Deals that are in the stage stay; from here on none enters without.
 *
 * @throws `pipeline_not_found`, `pipeline_closed`, `stage_not_found`, `stage_closed`, `custom_field_not_found`,
 * `value_out_of_range`
 */
export const setStageGates: PipelinesDecision<SetStageGates> = ({ pipelineId, stageId, gates }, state, world) => {
  const { gates: previous } = requireOpenStage(requireOpenPipeline(state, pipelineId), stageId);
  const wanted = requireGates(gates, world);
  if (JSON.stringify(wanted) === JSON.stringify(previous)) return [];
  return [{ type: 'stage_gates_set', data: { pipelineId, stageId, gates: wanted, previous } }];
};

function requireGates({ requiredFields, leastValue, reasonRequired }: StageGates, world: PipelinesWorld): StageGates {
  const defined = customFieldsOf(world.organization, 'deal');
  for (const field of requiredFields) {
    const fieldId = customFieldOf(field);
    if (fieldId !== null && !lookUp(defined, fieldId)) reject('custom_field_not_found', { fieldId });
  }
  if (leastValue !== null) requireAmount(leastValue);
  return { requiredFields: [...new Set(requiredFields)], leastValue, reasonRequired };
}
