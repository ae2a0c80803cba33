/** The id before all others. */
export const noChange = '0-0';

/** The log position of an id: a query with it as `after` has everything up to that change. */
export const positionOf = (id: string): bigint => BigInt(id.split('-', 1)[0] ?? 0);

/** Whether one id comes before another. */
export function isBefore(id: string, other: string): boolean {
  const [position, otherPosition] = [positionOf(id), positionOf(other)];
  return position < otherPosition || (position === otherPosition && orderOf(id) < orderOf(other));
}

/** An id as clients know it: `<position>`, or, of a reset, `<position>-<order>`. */
export const formatChangeId = (id: string): string => id.replace(/-0$/, '');

/** The id that a client knows; null where it is none. */
export function parseChangeId(text: string): string | null {
  if (!/^\d{1,18}(-\d{1,18})?$/.test(text)) return null;
  return text.includes('-') ? text : `${text}-0`;
}

const orderOf = (id: string): bigint => BigInt(id.split('-')[1] ?? 0);
