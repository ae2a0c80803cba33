import { dayText } from '../format/dates.js';

/** The time of an instant, e.g. `8:34 PM`. */
export const timeText = (instant: string, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(instant));

/** The day of an instant between messages: the two latest by word. */
export function dayHeading(
  instant: string,
  now: number,
  { today, yesterday, locale }: { readonly today: string; readonly yesterday: string; readonly locale?: string },
): string {
  const day = new Date(instant).toDateString();
  const before = new Date(now);
  if (day === before.toDateString()) return today;
  before.setDate(before.getDate() - 1);
  return day === before.toDateString() ? yesterday : dayText(instant, locale);
}
