const two = (number: number): string => String(number).padStart(2, '0');

/** A day of the clock of whoever looks, e.g. `2026-12-01`. */
export const localDay = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** A time of the clock of whoever looks, e.g. `09:00`. */
export const localTime = (date: Date): string => `${two(date.getHours())}:${two(date.getMinutes())}`;

/** The instant of a day and time of the clock of whoever looks; null where they are none. */
export function instantOf(day: string | null, time: string): string | null {
  const date = new Date(`${day}T${time}`);
  return day === null || Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** So many days after a date, at a full hour. */
export function daysLater(from: Date, days: number, hour = 9): Date {
  return new Date(from.getFullYear(), from.getMonth(), from.getDate() + days, hour);
}

/** Monday of the next week at nine. */
export const nextMonday = (from: Date): Date => daysLater(from, (8 - from.getDay()) % 7 || 7);
