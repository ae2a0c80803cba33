import { type CurrencyForecast } from '#domain';
import { type Figure, type Forecast, type ForecastQuery } from '#projections';
import { type ForecastDto, type ForecastFiguresDto } from './forecast.dto.js';

/** A forecast as callers see it. */
export const forecastView = (
  { of, period }: Pick<ForecastQuery, 'of' | 'period'>,
  { figures, undated }: Forecast,
): ForecastDto => ({
  ...{ of, period },
  figures: figures.map(figuresView),
  undated: undated.map(({ currency, ...sum }) => figureIn(sum, currency)),
});

/** The figures of one currency as callers see them. */
export const figuresView = (figures: CurrencyForecast): ForecastFiguresDto => {
  const { currency, closed, commit, bestCase, pipeline, weighted } = figures;
  return {
    currency,
    closed: figureIn(closed, currency),
    commit: figureIn(commit, currency),
    bestCase: figureIn(bestCase, currency),
    pipeline: figureIn(pipeline, currency),
    weighted: { amount: weighted, currency },
  };
};

const figureIn = ({ count, value }: CurrencyForecast['closed'], currency: string): Figure => ({
  count,
  value: { amount: value, currency },
});
