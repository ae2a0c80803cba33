import { type Card } from './card.js';

/** No instant is later: the API counts the milliseconds until then, so that the latest sorts first. */
const latest = 99_999_999_999_999;
const latestFirst = (instant: string): string => String(latest - Date.parse(instant)).padStart(14, '0');

type Placed = Pick<Card, 'id' | 'rank' | 'lastActivityAt' | 'closedAt'>;

/** Sorts as text: open deals by their rank, then by last activity; closed ones behind them, the latest first. */
export function orderOf({ rank, lastActivityAt, closedAt }: Placed): string {
  if (closedAt !== null) return `2${latestFirst(closedAt)}`;
  if (rank === null) return `1${latestFirst(lastActivityAt)}`;
  return rank.startsWith('~') ? `1${rank.slice(1)}` : `0${rank}`;
}

/** The order of a column, as the API has it. */
export function inOrder(a: Placed, b: Placed): number {
  const [first, second] = [orderOf(a), orderOf(b)];
  if (first !== second) return first < second ? -1 : 1;
  if (a.id === b.id) return 0;
  const byId = a.id < b.id ? -1 : 1;
  return a.closedAt === null ? byId : -byId;
}

/** The rank with which a card stays where it is, whatever happens on its deal. */
export const rankOfPlace = (card: Placed): string => card.rank ?? `~${latestFirst(card.lastActivityAt)}`;

/**
 * The rank between two neighbours; null stands for none. Cards that were dragged come first, so that beside one of the
 * others it is a place among those.
 */
export function rankBetween(before: Placed | null, after: Placed | null): string {
  const [low, high] = [before && orderOf(before), after?.closedAt === null ? orderOf(after) : null];
  const among = low?.startsWith('1') === true;
  const [from, to] = [low?.slice(1) ?? '', high !== null && high.startsWith('1') === among ? high.slice(1) : null];
  const isOpenEnd = to === null && !among;
  const text = (isOpenEnd || to !== null ? textBetween(from, to) : null) ?? rightAfter(from);
  return among ? `~${text}` : text;
}

/** What comes next may not be known: nothing fits between. */
const rightAfter = (text: string): string =>
  text.length < longest ? `${text}i` : (textBetween(text, null) ?? `${text}i`);

/** Of a rank, which may have 100 characters. */
const longest = 90;

const digits = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A text between two others, never ending with the least digit; null where there is none. */
export function textBetween(low: string, high: string | null): string | null {
  let text = '';
  let end = high;
  for (let at = 0; at < 100; at++) {
    const [from, to] = [low[at], end?.[at]];
    if (end !== null && to === undefined) return null;
    const found = digitBetween(from, to);
    if (found !== undefined) return text + found;
    const next = from ?? '0';
    if (to !== undefined && next > to) return null;
    text += next;
    if (next !== to) end = null; // from here on anything is less
  }
  return null;
}

function digitBetween(low: string | undefined, high: string | undefined): string | undefined {
  const between = [...digits].filter((digit) => digit > (low ?? '0') && (high === undefined || digit < high));
  return between[Math.floor(between.length / 2)];
}
