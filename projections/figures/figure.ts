import { type Money } from '#domain';

/** How many deals and what they are worth, in the minor unit of their pipeline's currency. */
export interface Tally {
  readonly count: number;
  readonly value: number;
}

/** How many deals and what they are worth. */
export interface Figure {
  readonly count: number;
  readonly value: Money;
}

/** Won ÷ (won + lost), from 0 to 1; null where nothing was closed, by value also where all that was closed is worth 0. */
export interface WinRate {
  readonly byCount: number | null;
  readonly byValue: number | null;
}

/** No deals. */
export const none: Tally = { count: 0, value: 0 };

/** Both together. */
export const sum = (a: Tally, b: Tally): Tally => ({ count: a.count + b.count, value: a.value + b.value });

/** The tally in its pipeline's currency. */
export const figure = ({ count, value }: Tally, currency: string): Figure => ({
  count,
  value: { amount: value, currency },
});

/** The rate of won and lost deals. */
export const winRate = (won: Tally, lost: Tally): WinRate => ({
  byCount: share(won.count, lost.count),
  byValue: share(won.value, lost.value),
});

const share = (won: number, lost: number): number | null => (won + lost === 0 ? null : won / (won + lost));
