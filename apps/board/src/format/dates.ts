const minute = 60_000;
const steps: readonly (readonly [limit: number, unit: Intl.RelativeTimeFormatUnit, size: number])[] = [
  [60 * minute, 'minute', minute],
  [24 * 60 * minute, 'hour', 60 * minute],
  [30 * 24 * 60 * minute, 'day', 24 * 60 * minute],
  [365 * 24 * 60 * minute, 'month', 30.44 * 24 * 60 * minute],
  [Infinity, 'year', 365.25 * 24 * 60 * minute],
];

const formats = new Map<string, Intl.RelativeTimeFormat>();

/** Making one takes far longer than using it, and a board shows hundreds. */
function formatOf(style: 'long' | 'narrow', locale: string | undefined): Intl.RelativeTimeFormat {
  const key = `${style} ${locale ?? ''}`;
  const format = formats.get(key) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style });
  formats.set(key, format);
  return format;
}

/** e.g. `2 hours ago`, `in 3 days`, `now` for less than a minute. */
export function relativeText(instant: string, now: number, style: 'long' | 'narrow' = 'long', locale?: string): string {
  const distance = Date.parse(instant) - now;
  const format = formatOf(style, locale);
  if (Math.abs(distance) < minute) return format.format(0, 'second');
  const [, unit, size] = steps.find(([limit]) => Math.abs(distance) < limit) ?? ['', 'year', 365.25 * 24 * 60 * minute];
  return format.format(Math.trunc(distance / size), unit);
}

/** An instant in full, for hovering, e.g. `Nov 30, 2026, 8:34 PM`. */
export const instantText = (instant: string, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));

/** An instant's day, e.g. `Nov 30, 2026`. */
export const dayText = (instant: string, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(instant));

/** A calendar date (`2026-12-31`), which no time zone shifts. */
export const calendarDateText = (date: string, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
