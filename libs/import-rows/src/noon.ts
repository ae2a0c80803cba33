/** The difference of a zone's clocks from UTC at an instant, in milliseconds. */
function offsetAt(instant: number, clock: Intl.DateTimeFormat): number {
  const parts = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
}

/**
 * 12:00 of a calendar date (`YYYY-MM-DD`) in the time zone, as an instant. A date without a time says no more than the day;
 * noon is that day for almost every reader. Clocks are not put forward or back at noon.
 */
export function noonIn(timeZone: string): (date: string) => string {
  const units = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const clock = new Intl.DateTimeFormat('en', { timeZone, hourCycle: 'h23', second: 'numeric', ...units });
  const known = new Map<string, string>();
  return (date) => {
    const noon = known.get(date) ?? at(Date.parse(`${date}T12:00:00Z`), clock);
    known.set(date, noon);
    return noon;
  };
}

/** The offset at noon UTC may be that before a change of clocks; the one at the first guess is right. */
function at(wall: number, clock: Intl.DateTimeFormat): string {
  const guess = wall - offsetAt(wall, clock);
  return new Date(wall - offsetAt(guess, clock)).toISOString();
}
