import { decodeCursor, encodeCursor, type Freshness, type Model, type ReadModels, type ReadOptions } from '#read-model';
import { type TimelineEntry } from './timeline.keys.js';

/** A page of a timeline. */
export interface EntriesQuery extends ReadOptions {
  /** @defaultValue true */
  readonly newestFirst?: boolean | undefined;
  readonly cursor?: string | undefined;
  /** most of a page */
  readonly limit: number;
}

/** A page of entries; `nextCursor` is null at the end. */
export interface Timeline {
  readonly items: readonly TimelineEntry[];
  readonly nextCursor: string | null;
}

/** A list of entries of a model. */
export interface EntriesOf {
  readonly organizationId: string;
  readonly model: Model;
  readonly key: string;
}

/** A page of the entries. @throws ModelUnavailable, NotReached, InvalidCursor */
export async function readEntries(
  models: ReadModels,
  { organizationId, model, key }: EntriesOf,
  { newestFirst = true, cursor, limit, ...options }: EntriesQuery,
): Promise<{ timeline: Timeline } & Freshness> {
  const order = newestFirst ? 'newest' : 'oldest';
  const next = cursor === undefined ? null : Number(decodeCursor(order, cursor).score);
  const first = next ?? (newestFirst ? -1 : 0);
  const [from, to] = newestFirst
    ? [Math.max(first - limit + 1, first < 0 ? -limit : 0), first]
    : [first, first + limit - 1];
  const { found, freshness } = await models.read(organizationId, [model], options, (query) =>
    Promise.all([query.entries<TimelineEntry>(key, from, to), query.length(key)]),
  );
  const [entries, length] = found;
  const following = newestFirst ? (next ?? length - 1) - limit : to + 1;
  const more = newestFirst ? following >= 0 : following < length;
  const items = newestFirst ? [...entries].reverse() : entries;
  const nextCursor = more ? encodeCursor(order, { score: `${following}`, member: '' }) : null;
  return { timeline: { items, nextCursor }, ...freshness };
}
