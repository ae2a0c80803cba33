import { type Schemas } from '../api/client.js';
import { type Money } from '../format/money.js';
import { type Grain, type RevenueKind } from './analytics-search.js';
import { bucketOf } from './periods.js';

type Figure = Schemas['FigureDto'];

/** Won and lost of the days of a bucket. */
export interface WinPoint {
  readonly bucket: string;
  readonly won: Figure;
  readonly lost: Figure;
  /** null where no deal was won or lost */
  readonly byCount: number | null;
  readonly byValue: number | null;
}

const rate = (won: number, lost: number): number | null => (won + lost === 0 ? null : won / (won + lost));

const plus = (a: Figure, b: Figure): Figure => ({
  count: a.count + b.count,
  value: { ...a.value, amount: a.value.amount + b.value.amount },
});

/** The win rate of each bucket from the closings of each day. */
export function winPoints(
  days: readonly Schemas['WinGroupDto'][],
  buckets: readonly string[],
  { grain, currency }: { readonly grain: Grain; readonly currency: string },
): readonly WinPoint[] {
  const none = { count: 0, value: { amount: 0, currency } };
  return buckets.map((bucket) => {
    const own = days.filter(({ key }) => key !== null && bucketOf(key, grain) === bucket);
    const won = own.map((day) => day.won).reduce(plus, none);
    const lost = own.map((day) => day.lost).reduce(plus, none);
    const byValue = rate(won.value.amount, lost.value.amount);
    return { bucket, won, lost, byCount: rate(won.count, lost.count), byValue };
  });
}

/** How many revenue events of a kind a bucket has, and their value. */
export interface RevenuePoint {
  readonly bucket: string;
  readonly count: number;
  readonly value: Money;
}

/** The revenue events of a kind in each bucket, from those of each day. */
export function revenuePoints(
  days: readonly Schemas['RevenueGroupDto'][],
  buckets: readonly string[],
  { grain, kind, currency }: { readonly grain: Grain; readonly kind: RevenueKind; readonly currency: string },
): readonly RevenuePoint[] {
  return buckets.map((bucket) => {
    const figures = days
      .filter(({ key }) => key !== null && bucketOf(key, grain) === bucket)
      .map((day) => figureOf(day.figures, kind, currency));
    const { count, value } = figures.reduce(plus, { count: 0, value: { amount: 0, currency } });
    return { bucket, count, value };
  });
}

/** The figure of a kind and currency; zero where there is none. */
export function figureOf(figures: readonly Schemas['RevenueFigureDto'][], kind: RevenueKind, currency: string): Figure {
  const found = figures.find((figure) => figure.kind === kind && figure.value.currency === currency);
  return found ?? { count: 0, value: { amount: 0, currency } };
}

/** A row of a comparison: what a rep, a team or a source won, lost and booked. */
export interface ComparedRow {
  readonly key: string | null;
  readonly won: Figure;
  readonly lost: Figure;
  readonly winRate: Schemas['WinRateDto'];
  readonly booked: Money;
}

/** Win rates and booked revenue of the same groups, the most booked first. */
export function comparedRows(
  rates: readonly Schemas['WinGroupDto'][],
  revenue: readonly Schemas['RevenueGroupDto'][],
  currency: string,
): readonly ComparedRow[] {
  const none = { count: 0, value: { amount: 0, currency } };
  const keys = new Set([...rates, ...revenue].map(({ key }) => key));
  return [...keys]
    .map((key) => {
      const {
        won = none,
        lost = none,
        winRate = { byCount: null, byValue: null },
      } = rates.find((group) => group.key === key) ?? {};
      const figures = revenue.find((group) => group.key === key)?.figures ?? [];
      return { key, won, lost, winRate, booked: figureOf(figures, 'booked_revenue', currency).value };
    })
    .filter(({ won, lost, booked }) => won.count + lost.count > 0 || booked.amount !== 0)
    .sort((a, b) => b.booked.amount - a.booked.amount);
}
