import { type AnalyticsSearch, type ForecastPeriod, type Grain } from './analytics-search.js';

/** Days of the organization's calendar, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

const dayMs = 86_400_000;

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const textOf = (date: Date): string => date.toISOString().slice(0, 10);
const on = (year: number, month: number, day: number): string => textOf(new Date(Date.UTC(year, month, day)));

/** The day that it is in a time zone. */
export const dayIn = (timeZone: string, now: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);

/** The days of the period that the address names. An own one that is half given goes to, or from, today. */
export function spanOf({ period = 'last12', from, to }: AnalyticsSearch, today: string): Span {
  const date = dateOf(today);
  switch (period) {
    case 'month':
    case 'quarter':
    case 'year':
      return wholePeriod(period, today);
    case 'last12':
      return { from: on(date.getUTCFullYear(), date.getUTCMonth() - 11, 1), to: today };
    case 'own': {
      const [first, last] = [from ?? to ?? today, to ?? today];
      return first <= last ? { from: first, to: last } : { from: last, to: first };
    }
  }
}

/** The month, quarter or year that a day is in, whole. */
export function wholePeriod(kind: ForecastPeriod, day: string): Span {
  const date = dateOf(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const months = { month: 1, quarter: 3, year: 12 }[kind];
  const first = month - (month % months);
  return { from: on(year, first, 1), to: on(year, first + months, 0) };
}

/** How finely a span is shown where nobody chose: not much more than thirty bars. */
export function grainOf({ from, to }: Span): Grain {
  const days = (dateOf(to).getTime() - dateOf(from).getTime()) / dayMs + 1;
  return days <= 31 ? 'day' : days <= 184 ? 'week' : 'month';
}

/** The first day of the bucket that a day falls into; weeks begin on Monday. */
export function bucketOf(day: string, grain: Grain): string {
  if (grain === 'month') return `${day.slice(0, 7)}-01`;
  if (grain === 'day') return day;
  const date = dateOf(day);
  return textOf(new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * dayMs));
}

/** Every bucket of a span in order, also those in which nothing happened. */
export function bucketsOf({ from, to }: Span, grain: Grain): readonly string[] {
  const buckets: string[] = [];
  for (let day = bucketOf(from, grain); day <= to; day = after(day, grain)) buckets.push(day);
  return buckets;
}

/** The days of a bucket within a span. */
export function daysOf(bucket: string, grain: Grain, span: Span): Span {
  const last = textOf(new Date(dateOf(after(bucket, grain)).getTime() - dayMs));
  return { from: bucket < span.from ? span.from : bucket, to: last > span.to ? span.to : last };
}

function after(day: string, grain: Grain): string {
  const date = dateOf(day);
  if (grain === 'month') return on(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
  return textOf(new Date(date.getTime() + (grain === 'week' ? 7 : 1) * dayMs));
}

/** A bucket at an axis, e.g. `Nov 3`, `Nov 2026`. */
export const bucketText = (bucket: string, grain: Grain, locale?: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'short',
    ...(grain === 'month' ? { year: '2-digit' } : { day: 'numeric' }),
  }).format(dateOf(bucket));

/** A period of a goal or a forecast, e.g. `Nov 2026`, `Oct – Dec 2026`, `2026`. */
export function periodText(
  { kind, start }: { readonly kind: string; readonly start: string },
  locale?: string,
): string {
  const first = dateOf(start);
  const months = { month: 1, quarter: 3 }[kind] ?? 12;
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months, 0));
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', year: 'numeric' });
  return months === 1 ? format.format(first) : format.formatRange(first, last);
}
