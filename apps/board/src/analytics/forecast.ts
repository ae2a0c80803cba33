import { type Schemas } from '../api/client.js';
import { type Me } from '../catalogue/catalogue.js';
import { type Money } from '../format/money.js';

/** What a forecast is made of, the surest first. */
export const forecastCategories = ['closed', 'commit', 'bestCase', 'pipeline'] as const;
export type ForecastCategory = (typeof forecastCategories)[number];

/** Whose forecast it is. */
export type Holder = { readonly kind: 'organization' } | { readonly kind: 'team' | 'rep'; readonly id: string };

/** Whose forecast a reader sees: the team's that is chosen, else the own one of a closer, else everybody's. */
export function holderOf(me: Me | undefined, teamId: string | undefined): Holder {
  if (teamId !== undefined && teamId !== 'none') return { kind: 'team', id: teamId };
  if (me?.role === 'closer' && me.memberId !== null) return { kind: 'rep', id: me.memberId };
  return { kind: 'organization' };
}

/** As the API takes it in an address. */
export const holderText = (of: Holder): string => (of.kind === 'organization' ? of.kind : `${of.kind}:${of.id}`);

/** The booked revenue that is to be reached; null where nobody set it in this currency. */
const goalValue = (goals: readonly Schemas['GoalDetailsDto'][], currency: string): Money | null =>
  goals
    .map(({ measure, target }) => (measure === 'booked_revenue' ? target.value : null))
    .find((value) => value?.currency === currency) ?? null;

/** A forecast in one currency, and the booked revenue that is to be reached in it; null where nobody set it. */
export interface CurrencyForecast {
  readonly figures: Schemas['ForecastFiguresDto'];
  readonly goal: Money | null;
}

/** A forecast for each currency that has figures or a goal, the one that is looked at first. They are never added up. */
export function forecastsOf(
  figures: readonly Schemas['ForecastFiguresDto'][],
  goals: readonly Schemas['GoalDetailsDto'][],
  first: string,
): readonly CurrencyForecast[] {
  const ofGoals = goals.flatMap(({ measure, target }) =>
    measure === 'booked_revenue' && target.value ? [target.value.currency] : [],
  );
  const currencies = new Set([...figures.map(({ currency }) => currency), ...ofGoals]);
  return [...currencies]
    .sort((one, other) => Number(other === first) - Number(one === first) || one.localeCompare(other))
    .map((currency) => ({
      figures: figures.find((one) => one.currency === currency) ?? nothingIn(currency),
      goal: goalValue(goals, currency),
    }));
}

function nothingIn(currency: string): Schemas['ForecastFiguresDto'] {
  const none = { count: 0, value: { amount: 0, currency } };
  return { currency, closed: none, commit: none, bestCase: none, pipeline: none, weighted: none.value };
}

/** A part of the bar of a forecast, in per cent of its width. */
export interface Segment {
  readonly category: ForecastCategory;
  readonly width: number;
}

/** The parts of the bar, and where the goal stands on it: the bar is as long as the more of both. */
export function segmentsOf(
  figures: Schemas['ForecastFiguresDto'],
  goal: Money | null,
): { readonly segments: readonly Segment[]; readonly goalAt: number | null } {
  const amounts = forecastCategories.map((category) => ({
    category,
    amount: Math.max(0, figures[category].value.amount),
  }));
  const whole = Math.max(
    1,
    goal?.amount ?? 0,
    amounts.reduce((sum, { amount }) => sum + amount, 0),
  );
  return {
    segments: amounts.map(({ category, amount }) => ({ category, width: (amount / whole) * 100 })),
    goalAt: goal && (goal.amount / whole) * 100,
  };
}
