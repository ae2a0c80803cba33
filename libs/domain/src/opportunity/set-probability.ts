import { requireProbability } from '../probability.js';
import { type Decision } from './decision.js';

/** Set the deal's own win probability; null: its stage's. */
export interface SetProbability {
  readonly type: 'set_probability';
  /** whole per cent */
  readonly probability: number | null;
}

/** @throws `probability_out_of_range` */
export const setProbability: Decision<SetProbability> = ({ probability }, deal) => {
  if (probability === deal.probability) return [];
  if (probability !== null) requireProbability(probability);
  return [{ type: 'probability_set', data: { probability, previous: deal.probability } }];
};
