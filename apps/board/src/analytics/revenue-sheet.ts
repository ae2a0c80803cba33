import { type Schemas } from '../api/client.js';
import { words } from '../words/words.js';
import { type Grain, type RevenueKind, revenueKinds } from './analytics-search.js';
import { closedDeals, type DealsBehind, revenueDeals, type Scope } from './deals-behind.js';
import { bucketsOf, bucketText, daysOf } from './periods.js';
import { revenuePoints } from './series.js';
import { type Sheet } from './sheet.js';
import { type Texts } from './use-texts.js';

const text = words.analytics.revenue;

/** The deals that a count counts: of booked revenue those that were won then, not what was sold on top later. */
export const countedRevenue = (scope: Scope, kind: RevenueKind): DealsBehind =>
  kind === 'booked_revenue' ? closedDeals(scope, 'won') : revenueDeals(scope, kind);

interface RevenueOf {
  readonly scope: Scope;
  readonly grain: Grain;
  readonly currency: string;
}

/** Count and value of every kind in each bucket of the scope. */
export function revenueSheet(
  days: readonly Schemas['RevenueGroupDto'][],
  { scope, grain, currency }: RevenueOf,
  texts: Texts,
): Sheet {
  const buckets = bucketsOf(scope, grain);
  const columns = revenueKinds.map((kind) => revenuePoints(days, buckets, { grain, kind, currency }));
  return {
    columns: [
      text.beginning[grain],
      ...revenueKinds.flatMap((kind) => [
        text.countColumn(text.kinds[kind]),
        text.valueColumn(text.kinds[kind], currency),
      ]),
    ],
    rows: buckets.map((bucket, row) => {
      const own = { ...scope, ...daysOf(bucket, grain, scope) };
      const cells = revenueKinds.flatMap((kind, column) => {
        const { count = 0, value = { amount: 0, currency } } = columns[column]?.[row] ?? {};
        return [texts.countCell(count, countedRevenue(own, kind)), texts.moneyCell(value, revenueDeals(own, kind))];
      });
      return [{ text: bucketText(bucket, grain, texts.locale), value: bucket }, ...cells];
    }),
  };
}
