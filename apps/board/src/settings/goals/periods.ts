import { type Goal } from '../settings-data.js';

export type PeriodKind = Goal['period']['kind'];

const lengths: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 };

/** The first day of a month, counted from the year 0. */
const firstDay = (months: number): string =>
  `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;

/** The period of a kind that a day is in, two before it and some after: each by its first day. */
export function periodsAround(kind: PeriodKind, today: string): readonly string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const length = lengths[kind];
  const current = Math.floor((year * 12 + month - 1) / length) * length;
  const after = kind === 'month' ? 12 : 5;
  return Array.from({ length: after + 3 }, (_, index) => firstDay(current + (index - 2) * length));
}

/** Which quarter of the calendar begins on a day; null: none does. */
export function quarterOf(start: string): number | null {
  const month = Number(start.slice(5, 7));
  return month % 3 === 1 ? (month + 2) / 3 : null;
}
