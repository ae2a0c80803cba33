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
export const goalValue = (goals: readonly Schemas['GoalDetailsDto'][], currency: string): Money | null =>
  goals
    .map(({ measure, target }) => (measure === 'booked_revenue' ? target.value : null))
    .find((value) => value?.currency === currency) ?? null;

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
