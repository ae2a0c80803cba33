import { reject } from './rejections.js';

/** A chance in whole per cent. @throws `probability_out_of_range` unless a whole number from 0 to 100 */
export function requireProbability(probability: number): number {
  const allowed = Number.isInteger(probability) && probability >= 0 && probability <= 100;
  return allowed ? probability : reject('probability_out_of_range', { probability, least: 0, most: 100 });
}
