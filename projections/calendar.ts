const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day, `YYYY-MM-DD`, of an instant in a time zone (IANA name). */
export function dayIn(timeZone: string, instant: string | number): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(typeof instant === 'number' ? instant : Date.parse(instant));
}

/** The month, `YYYY-MM`, of a day. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The Monday of a day's week. */
export function weekOf(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at - sinceMonday * dayMs).toISOString().slice(0, 10);
}

/** The day after. */
export const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);

const dayMs = 86_400_000;

/**
 * The first instant of a day in a time zone, in milliseconds: where the day begins at different instants over the year,
 * that is looked for, within the 26 hours around midnight UTC, to the minute.
 */
export function startOfDay(timeZone: string, day: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let before = midnight - 15 * 3_600_000; // no zone is that far ahead of UTC
  let within = midnight + 13 * 3_600_000; // nor that far behind
  while (within - before > 60_000) {
    const middle = Math.floor((before + within) / 120_000) * 60_000;
    if (dayIn(timeZone, middle) < day) before = middle;
    else within = middle;
  }
  return within;
}

/** The last instant of a day in a time zone, in milliseconds. */
export const endOfDay = (timeZone: string, day: string): number => startOfDay(timeZone, nextDay(day)) - 1;
