/** How likely the deals of a category are won, the likeliest first: by their probability. */
export const forecastCategories = ['commit', 'bestCase', 'pipeline'] as const;

/** One of `forecastCategories`. */
export type ForecastCategory = (typeof forecastCategories)[number];

/** So many deals, worth so much together, in the minor unit of a currency. */
export interface DealSum {
  readonly count: number;
  readonly value: number;
}

/** Open deals of one probability, in whole per cent. */
export interface LikelySum extends DealSum {
  readonly probability: number;
}

/** A forecast in one currency; amounts in its minor unit. */
export interface CurrencyForecast extends Readonly<Record<ForecastCategory, DealSum>> {
  /** ISO 4217 */
  readonly currency: string;
  /** booked in the period: deals that were won in it, with later upsells and adjustments in it */
  readonly closed: DealSum;
  /** value × probability of every open deal, added up exactly, then rounded once, half up */
  readonly weighted: number;
}

/** A deal as it was when a forecast was submitted. */
export interface ForecastDeal {
  readonly id: string;
  readonly value: { readonly amount: number; readonly currency: string };
  readonly category: ForecastCategory;
  /** whole per cent */
  readonly probability: number;
}

/** From 75 per cent on: commit; from 40: best case; below: pipeline. */
export function categoryOf(probability: number): ForecastCategory {
  if (probability >= 75) return 'commit';
  return probability >= 40 ? 'bestCase' : 'pipeline';
}

/** No deals. */
export const noDeals: DealSum = { count: 0, value: 0 };

/** The forecast of one currency from what is closed and the open deals, summed by probability. */
export function forecastOf(currency: string, closed: DealSum, open: readonly LikelySum[]): CurrencyForecast {
  const of = (category: ForecastCategory): DealSum =>
    open.filter(({ probability }) => categoryOf(probability) === category).reduce(together, noDeals);
  return {
    currency,
    closed,
    commit: of('commit'),
    bestCase: of('bestCase'),
    pipeline: of('pipeline'),
    weighted: weightedValue(open),
  };
}

/** Σ value × probability ÷ 100, in whole minor units, rounded once and half up. Exact up to there. */
export function weightedValue(open: readonly Pick<LikelySum, 'value' | 'probability'>[]): number {
  const hundredfold = open.reduce((sum, { value, probability }) => sum + BigInt(value) * BigInt(probability), 0n);
  return Number((hundredfold + 50n) / 100n);
}

const together = (a: DealSum, b: DealSum): DealSum => ({ count: a.count + b.count, value: a.value + b.value });
