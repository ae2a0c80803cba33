import { type Goal, type Money } from '#domain';
import { type Figure, figure } from '../figures/figure.js';
import { type Booked } from '../revenue-events/booked.js';

/** How far a goal is reached. */
export interface Attainment {
  /** in the target's terms: money of its currency, or won deals of every currency */
  readonly reached: Money | number;
  /** reached ÷ target; above 1 where it is exceeded, below 0 where later adjustments outweigh what was won */
  readonly share: number;
  /** won deals and what was booked, by currency: only the target's counts for a target in money */
  readonly booked: readonly Figure[];
}

/** What was booked, held against the target. */
export function attainmentOf({ target }: Goal, booked: Booked): Attainment {
  const figures = [...booked].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, sum]) => figure(sum, currency));
  if (typeof target === 'number') {
    const reached = figures.reduce((sum, { count }) => sum + count, 0);
    return { reached, share: reached / target, booked: figures };
  }
  const amount = booked.get(target.currency)?.value ?? 0;
  return { reached: { amount, currency: target.currency }, share: amount / target.amount, booked: figures };
}
