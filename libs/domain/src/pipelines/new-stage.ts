import { requireName } from '../names.js';
import { requireProbability } from '../probability.js';
import { reject } from '../rejections.js';
import { type NewStage } from './commands.js';
import { type StageDefinition } from './events.js';
import { type Colour, noGates, type Outcome, type Stage, type StatusPolicy } from './state.js';

const usual: Readonly<Record<Outcome, { colour: Colour; probability: number }>> = {
  active: { colour: 'gray', probability: 50 },
  won: { colour: 'green', probability: 100 },
  lost: { colour: 'red', probability: 0 },
};

/** The stage as it begins: without gates. */
export const newStage = (stage: StageDefinition): Stage => ({ ...stage, gates: noGates, deletion: null });

/** The stage in full. @throws `name_required`, `probability_out_of_range`, `value_out_of_range`, as `outcomeOf` */
export function stageDefinition(stage: NewStage, policy: StatusPolicy): StageDefinition {
  const outcome = outcomeOf(stage, policy);
  const { id, name, description = '', colour, probability, staleAfterDays = null } = stage;
  return {
    id,
    name: requireName(name),
    description,
    colour: colour ?? usual[outcome].colour,
    outcome,
    probability: requireProbability(probability ?? usual[outcome].probability),
    staleAfterDays: requireDays(staleAfterDays),
  };
}

/** @throws `outcome_required` where deals' status follows it, `outcome_not_allowed` where it does not */
function outcomeOf({ name, outcome }: NewStage, policy: StatusPolicy): Outcome {
  if (policy === 'by_stage') return outcome ?? reject('outcome_required', { stage: name });
  if (outcome !== undefined && outcome !== 'active') reject('outcome_not_allowed', { stage: name, outcome });
  return 'active';
}

/** Whole days, or null for never. @throws `value_out_of_range` */
export function requireDays(days: number | null): number | null {
  if (days === null || (Number.isSafeInteger(days) && days > 0)) return days;
  return reject('value_out_of_range', { days, least: 1, most: Number.MAX_SAFE_INTEGER });
}
