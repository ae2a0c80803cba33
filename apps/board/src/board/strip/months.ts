import { type Schemas } from '../../api/client.js';

/** A share of won deals among closed ones in a month; null where none was closed. */
export interface MonthRate {
  /** e.g. `2026-03` */
  readonly month: string;
  readonly rate: number | null;
}

type DayGroup = Pick<Schemas['WinGroupDto'], 'key' | 'won' | 'lost'>;

/** The day that an instant is in a time zone, e.g. `2026-03-01`. */
export function dayIn(timeZone: string, at: number): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const part = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part.get('year')}-${part.get('month')}-${part.get('day')}`;
}

/** The month of a day and those before it, the earliest first. */
export function monthsUntil(day: string, count: number): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(Date.UTC(year, month - count + index, 1));
    return date.toISOString().slice(0, 7);
  });
}

/** The last day of a month. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** How many of the closed deals of each month were won, from figures by day. */
export function monthRates(groups: readonly DayGroup[], months: readonly string[]): MonthRate[] {
  return months.map((month) => {
    const days = groups.filter(({ key }) => key?.startsWith(month));
    const won = days.reduce((sum, day) => sum + day.won.count, 0);
    const closed = days.reduce((sum, day) => sum + day.lost.count, won);
    return { month, rate: closed === 0 ? null : won / closed };
  });
}

/** Points of a line through the rates in a box, a part for each run of months without a gap. */
export function trendLines(rates: readonly MonthRate[], width: number, height: number): string[] {
  const step = width / Math.max(1, rates.length - 1);
  const runs: string[][] = [[]];
  rates.forEach(({ rate }, index) => {
    if (rate === null) runs.push([]);
    else runs.at(-1)?.push(`${(index * step).toFixed(1)},${((1 - rate) * height).toFixed(1)}`);
  });
  return runs.filter((run) => run.length > 0).map((run) => run.join(' '));
}
