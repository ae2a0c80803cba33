import { encodeRecord, type Operation, put, rank } from '#read-model';
import { cardOf, lastActivityAt, rankOf } from './card.js';
import { cardsKey, closedColumnKey, columnKey, columnMembersKey, type OpportunityRecord } from './opportunity.keys.js';

/** A place in a column: a member of a sorted set, with its score. */
interface Place {
  readonly key: string;
  readonly member: string;
  readonly score: number;
}

/** What a change of a deal does to the columns of the board, and to its card. */
export function columnChanges(before: OpportunityRecord | null, after: OpportunityRecord | null): readonly Operation[] {
  const id = after?.deal.id ?? before?.deal.id;
  if (id === undefined) return [];
  return [...placeChanges(id, before && placeOf(before), after && placeOf(after)), ...cardChanges(id, before, after)];
}

function placeChanges(id: string, from: Place | null, to: Place | null): readonly Operation[] {
  if (from?.key === to?.key && from?.member === to?.member && from?.score === to?.score) return [];
  const [memberBefore, memberNow] = [memberIn(id, from), memberIn(id, to)];
  return [
    ...(from ? [rank(from.key, from.member, null)] : []),
    ...(to ? [rank(to.key, to.member, to.score)] : []),
    ...(memberBefore === memberNow ? [] : [put(columnMembersKey, id, memberNow)]),
  ];
}

/** Its member of an open column; in a closed one that is its id. */
const memberIn = (id: string, place: Place | null): string | null =>
  place === null || place.member === id ? null : place.member;

function cardChanges(
  id: string,
  before: OpportunityRecord | null,
  after: OpportunityRecord | null,
): readonly Operation[] {
  const [from, to] = [before, after].map((record) => record && encodeRecord(cardOf(record)));
  return from === to || to === undefined ? [] : [put(cardsKey, id, to)];
}

/** No instant is later: the year 5138. In milliseconds. */
const latest = 99_999_999_999_999;

function placeOf(record: OpportunityRecord): Place {
  const { id, stage, closedAt } = record.deal;
  if (closedAt !== null) return { key: closedColumnKey(stage.id), member: id, score: Date.parse(closedAt) };
  const dragged = rankOf(record);
  const order = dragged === null ? `1${latestFirst(lastActivityAt(record))}` : orderOf(dragged);
  return { key: columnKey(stage.id), member: `${order}\0${id}`, score: 0 };
}

/** A rank that begins with `~` is a place among the cards that go by their last activity. */
const orderOf = (dragged: string): string => (dragged.startsWith('~') ? `1${dragged.slice(1)}` : `0${dragged}`);

const latestFirst = (instant: string): string => String(latest - Date.parse(instant)).padStart(14, '0');
