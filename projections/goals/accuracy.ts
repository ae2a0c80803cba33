import { type CurrencyForecast } from '#domain';
import { type Booked } from '../revenue-events/booked.js';

/** What was predicted, and how far that was off. Amounts in the minor unit. */
export interface Prediction {
  readonly predicted: number;
  /** booked − predicted: below zero where less was booked */
  readonly error: number;
  /** error ÷ predicted, e.g. -0.25; null where nothing was predicted */
  readonly relativeError: number | null;
}

/** How accurate a submission turned out in one currency. */
export interface Accuracy {
  readonly currency: string;
  /** in the period, by now */
  readonly booked: number;
  /** closed + commit, as submitted */
  readonly commit: Prediction;
  /** closed + weighted, as submitted */
  readonly weighted: Prediction;
}

/** What was submitted, held against what has been booked in the period; of every currency of either. */
export function accuracyOf(figures: readonly CurrencyForecast[], booked: Booked): readonly Accuracy[] {
  const currencies = [...new Set([...figures.map(({ currency }) => currency), ...booked.keys()])].sort();
  return currencies.map((currency) => {
    const submitted = figures.find((one) => one.currency === currency);
    const closed = submitted?.closed.value ?? 0;
    const actual = booked.get(currency)?.value ?? 0;
    return {
      currency,
      booked: actual,
      commit: prediction(closed + (submitted?.commit.value ?? 0), actual),
      weighted: prediction(closed + (submitted?.weighted ?? 0), actual),
    };
  });
}

function prediction(predicted: number, actual: number): Prediction {
  const error = actual - predicted;
  return { predicted, error, relativeError: predicted === 0 ? null : error / predicted };
}
