import { type CurrencyForecast, type DealSum, forecastOf, type LikelySum, monthsOf, noDeals } from '#domain';
import { numbersOf, type Sums } from '../figures/sums.js';
import { added } from '../figures/tally-field.js';
import { inScope, noneMark } from '../figures/team-scope.js';
import { type Directory } from '../organization/organization.keys.js';
import { bookedIn, type Held } from '../revenue-events/booked.js';
import { holderName } from '../revenue-events/revenue-events.keys.js';
import { openKey } from './forecast.keys.js';

/** What is expected of a period, by currency. */
export interface Forecast {
  readonly figures: readonly CurrencyForecast[];
  /** open deals without an expected close date: they are in no period */
  readonly undated: readonly (DealSum & { readonly currency: string })[];
}

/** The hashes of the open deals that are expected to close in a period. */
export const monthKeys = ({ of, period }: Omit<Held, 'visibility'>): readonly string[] =>
  monthsOf(period).map((month) => openKey(holderName(of), month));

/** The same, and of those without an expected close date. */
export const openKeys = (held: Omit<Held, 'visibility'>): readonly string[] => [...monthKeys(held), undatedKey(held)];

const undatedKey = ({ of }: Pick<Held, 'of'>): string => openKey(holderName(of), noneMark);

/** The forecast from the sums of its keys, with the present probabilities of the stages. */
export function forecastIn(sums: Sums, held: Held, directory: Directory): Forecast {
  const probabilities = stageProbabilities(directory);
  const open = openIn(sums, held, monthKeys(held), probabilities);
  const undated = openIn(sums, held, [undatedKey(held)], probabilities);
  return {
    figures: figuresOf(bookedIn(sums, held), open, directory),
    undated: [...undated]
      .map(([currency, likely]) => ({ currency, ...total(likely) }))
      .filter(({ count }) => count > 0),
  };
}

/** One forecast for each currency that occurs; where none does, for the organization's. */
export function figuresOf(
  booked: ReadonlyMap<string, DealSum>,
  open: ReadonlyMap<string, readonly LikelySum[]>,
  { organization }: Directory,
): readonly CurrencyForecast[] {
  const found = [...new Set([...booked.keys(), ...open.keys()])].sort();
  const currencies = found.length > 0 ? found : [organization?.state.currency ?? 'USD'];
  return currencies.map((currency) => forecastOf(currency, booked.get(currency) ?? noDeals, open.get(currency) ?? []));
}

/** The probability of each stage as it now is. */
export const stageProbabilities = ({ pipelines }: Directory): ReadonlyMap<string, number> =>
  new Map(
    Object.values(pipelines?.state.byId ?? {}).flatMap(({ stages }) =>
      stages.map(({ id, probability }) => [id, probability] as const),
    ),
  );

function openIn(
  sums: Sums,
  held: Held,
  keys: readonly string[],
  probabilities: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly LikelySum[]> {
  const open = new Map<string, Map<number, LikelySum>>();
  for (const { parts, amount } of numbersOf(sums, keys)) {
    const [team = '', currency = '', likelihood = '', measure = ''] = parts;
    if (amount === 0 || !inScope(held, team)) continue;
    const probability = percentOf(likelihood, probabilities);
    const ofCurrency = open.get(currency) ?? new Map<number, LikelySum>();
    const before = ofCurrency.get(probability) ?? noDeals;
    open.set(currency, ofCurrency.set(probability, { probability, ...added(before, measure, amount) }));
  }
  return new Map([...open].map(([currency, sumsOf]) => [currency, [...sumsOf.values()]]));
}

const stageMark = 'stage.';

const percentOf = (likelihood: string, probabilities: ReadonlyMap<string, number>): number =>
  likelihood.startsWith(stageMark) ? (probabilities.get(likelihood.slice(stageMark.length)) ?? 0) : Number(likelihood);

const total = (likely: readonly LikelySum[]): DealSum =>
  likely.reduce((sum: DealSum, { count, value }) => ({ count: sum.count + count, value: sum.value + value }), noDeals);
