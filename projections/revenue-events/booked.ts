import { type CalendarPeriod, type DealSum, type Holder, monthsOf, noDeals } from '#domain';
import { type Visibility } from '#read-model';
import { numbersOf, type Sums } from '../figures/sums.js';
import { added } from '../figures/tally-field.js';
import { inScope } from '../figures/team-scope.js';
import { bookedKey, holderName } from './revenue-events.keys.js';

/** Whose figures of which period, as far as the reader may see them. */
export interface Held {
  readonly of: Holder;
  readonly period: CalendarPeriod;
  readonly visibility: Visibility;
}

/** Won deals and what was booked of them, by currency. */
export type Booked = ReadonlyMap<string, DealSum>;

/** The hashes that hold what was booked in a period. */
export const bookedKeys = ({ of, period }: Omit<Held, 'visibility'>): readonly string[] =>
  monthsOf(period).map((month) => bookedKey(holderName(of), month));

/** What was booked in a period. `sums` hold at least its keys. */
export function bookedIn(sums: Sums, held: Held): Booked {
  const booked = new Map<string, DealSum>();
  for (const { parts, amount } of numbersOf(sums, bookedKeys(held))) {
    const [team = '', currency = '', measure = ''] = parts;
    if (amount === 0 || !inScope(held, team)) continue;
    booked.set(currency, added(booked.get(currency) ?? noDeals, measure, amount));
  }
  return booked;
}
