import { type Filters, type Model, type Order } from '#read-model';
import { dayScore } from '../figures/score-changes.js';
import { type Directory } from '../organization/organization.keys.js';

/** What is behind a figure. */
export interface Behind<Kept> {
  /** whose records tell which deals count */
  readonly model: Model;
  /** where deals are found that may count, in their order */
  readonly among: { readonly model: Model; readonly order: Order; readonly filters: Filters };
  readonly counts: (kept: Kept, directory: Directory) => boolean;
  /** a cursor of another figure is refused */
  readonly scope: string;
}

/** First and last day, `YYYY-MM-DD` in the organization's time zone; absent: no bound. */
export interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Whether a day is one of them. */
export const isWithin = (day: string, { from, to }: Days): boolean =>
  (from === undefined || day >= from) && (to === undefined || day <= to);

/** Deals of an order by their latest day, the latest first, down to the first day that is asked for. */
export const since = (model: Model, key: string, { from }: Days): Behind<unknown>['among'] => ({
  model,
  order: { key, descending: true },
  filters: from === undefined ? [] : [[{ key, min: dayScore(from), max: Number.MAX_SAFE_INTEGER }]],
});
