import { reject } from '../rejections.js';

/** How many months each kind of period has. */
const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

/** How long a period can be. */
export const periodKinds = ['month', 'quarter', 'year'] as const;

/** One of `periodKinds`. */
export type PeriodKind = (typeof periodKinds)[number];

/** A period of the organization's calendar. Quarters and years begin with any month: business years do. */
export interface CalendarPeriod {
  readonly kind: PeriodKind;
  /** the first day of its first month, `YYYY-MM-DD` */
  readonly start: string;
}

/** The months of a period, `YYYY-MM`, in their order. */
export function monthsOf({ kind, start }: CalendarPeriod): readonly string[] {
  const [year = 0, month = 1] = start.split('-').map(Number);
  return Array.from({ length: monthsIn[kind] }, (_, offset) => monthAfter(year, month - 1 + offset));
}

/** The first day after a period, `YYYY-MM-DD`. */
export function dayAfter({ kind, start }: CalendarPeriod): string {
  const [year = 0, month = 1] = start.split('-').map(Number);
  return `${monthAfter(year, month - 1 + monthsIn[kind])}-01`;
}

/** The last day of a period, `YYYY-MM-DD`. */
export function lastDayOf(period: CalendarPeriod): string {
  const after = new Date(`${dayAfter(period)}T00:00:00Z`);
  after.setUTCDate(0);
  return after.toISOString().slice(0, 10);
}

/** The period, which begins on the first day of a month. @throws `period_start_invalid` */
export function requirePeriod(period: CalendarPeriod): CalendarPeriod {
  return /^\d{4}-(0[1-9]|1[0-2])-01$/.test(period.start) ? period : reject('period_start_invalid', { ...period });
}

/** The month so many months after January of a year. */
const monthAfter = (year: number, months: number): string =>
  `${String(year + Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
