import { type Goal, type Goals, type Money } from '#domain';
import { HttpProblem } from '#http';
import { type GoalView } from '#projections';
import { type AmountDto, type GoalDetailsDto, type GoalDto } from './goal.dto.js';

/** A goal as callers see it. */
export const goalView = ({ id, of, period, measure, target }: Goal): GoalDto => ({
  ...{ id, of, period, measure },
  target: amountView(target),
});

/** The same with how far it is reached. */
export const goalDetails = ({ goal, attainment: { reached, share, booked } }: GoalView): GoalDetailsDto => ({
  ...goalView(goal),
  attainment: { reached: amountView(reached), share, booked: [...booked] },
});

/** One of the goals, as it was where it has been removed. @throws `goal_not_found` */
export function goalIn({ goals, removed }: Goals, goalId: string): GoalDto {
  const all = { ...removed, ...goals };
  const goal = Object.hasOwn(all, goalId) ? all[goalId] : undefined;
  if (!goal) throw new HttpProblem('goal_not_found', { goalId });
  return goalView(goal);
}

const amountView = (amount: Money | number): AmountDto =>
  typeof amount === 'number' ? { value: null, count: amount } : { value: amount, count: null };
