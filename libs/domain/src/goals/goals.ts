import { type Decider } from '#decider';
import { lookUp } from '../look-up.js';
import { sameMoney, type Money } from '../money/money.js';
import { requireCurrency } from '../money/require-currency.js';
import { reject } from '../rejections.js';
import { requirePeriod } from './calendar-period.js';
import { type GoalsCommand, type RemoveGoal, type SetGoal, type SubmitForecast } from './commands.js';
import { type GoalsWorld } from './decision.js';
import { type GoalsEvent } from './events.js';
import { evolve } from './evolve.js';
import { requireHolder } from './holder.js';
import { type Goals } from './state.js';

/** Most open deals that a submission freezes: they are stored in one event. */
export const mostForecastDeals = 5_000;

/** The rules of an organization's goals and forecasts. */
export const goals: Decider<GoalsCommand, Goals, GoalsEvent, GoalsWorld> = {
  initialState: { goals: {}, removed: {}, submissions: {} },
  decide(command, state, world) {
    switch (command.type) {
      case 'set_goal':
        return set(command, state, world);
      case 'remove_goal':
        return remove(command, state);
      case 'submit_forecast':
        return submit(command, state, world);
    }
  },
  evolve,
};

function set({ goalId, of, period, measure, target }: SetGoal, state: Goals, world: GoalsWorld): GoalsEvent[] {
  const previous = lookUp(state.goals, goalId)?.target ?? null;
  if (previous !== null && sameTarget(previous, target)) return [];
  requireHolder(of, world);
  requirePeriod(period);
  requireTarget(measure, target);
  return [{ type: 'goal_set', data: { goalId, of, period, measure, target, previous } }];
}

function remove({ goalId }: RemoveGoal, state: Goals): GoalsEvent[] {
  const { id, ...goal } = lookUp(state.goals, goalId) ?? reject('goal_not_found', { goalId });
  return [{ type: 'goal_removed', data: { goalId: id, ...goal } }];
}

function submit(command: SubmitForecast, state: Goals, world: GoalsWorld): GoalsEvent[] {
  const { forecastId, of, period, figures, deals, note } = command;
  if (lookUp(state.submissions, forecastId)) reject('already_exists', { forecastId });
  requireHolder(of, world);
  requirePeriod(period);
  if (deals.length > mostForecastDeals) reject('forecast_too_large', { most: mostForecastDeals });
  return [{ type: 'forecast_submitted', data: { forecastId, of, period, figures, deals, note } }];
}

const sameTarget = (a: Money | number, b: Money | number): boolean =>
  typeof a === 'object' && typeof b === 'object' ? sameMoney(a, b) : a === b;

/** Above zero: money for booked revenue, a whole number of won deals. @throws `target_invalid`, `currency_unknown` */
function requireTarget(measure: SetGoal['measure'], target: Money | number): void {
  const expected = measure === 'booked_revenue' ? 'money' : 'a number';
  const amount = typeof target === 'number' ? target : target.amount;
  const fits = (typeof target === 'object') === (measure === 'booked_revenue');
  if (!fits || !Number.isSafeInteger(amount) || amount <= 0) reject('target_invalid', { measure, expected });
  if (typeof target === 'object') requireCurrency(target.currency);
}
