import {
  decodeCursor,
  encodeCursor,
  type Freshness,
  type ReadModels,
  type ReadOptions,
  type Visibility,
} from '#read-model';
import { OpportunityReader } from '../opportunity/opportunity.reader.js';
import { entriesKey, type TimelineEntry, timelineModel } from './timeline.keys.js';

/** A page of a deal's timeline. */
export interface TimelineQuery extends ReadOptions {
  readonly visibility: Visibility;
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

/** Reads what happened to a deal. */
export class TimelineReader {
  private readonly opportunities: OpportunityReader;

  constructor(private readonly models: ReadModels) {
    this.opportunities = new OpportunityReader(models);
  }

  /** A page; null where there is no such deal for this reader. @throws ModelUnavailable, NotReached, InvalidCursor */
  async ofOpportunity(
    organizationId: string,
    id: string,
    { visibility, newestFirst = true, cursor, limit, ...options }: TimelineQuery,
  ): Promise<{ timeline: Timeline | null } & Freshness> {
    const order = newestFirst ? 'newest' : 'oldest';
    const next = cursor === undefined ? null : Number(decodeCursor(order, cursor).score);
    const { opportunity } = await this.opportunities.find(organizationId, id, { visibility, ...options });
    const key = entriesKey(id);
    const first = next ?? (newestFirst ? -1 : 0);
    const [from, to] = newestFirst
      ? [Math.max(first - limit + 1, first < 0 ? -limit : 0), first]
      : [first, first + limit - 1];
    const { found, freshness } = await this.models.read(organizationId, [timelineModel], options, (model) =>
      Promise.all([model.entries<TimelineEntry>(key, from, to), model.length(key)]),
    );
    if (!opportunity) return { timeline: null, ...freshness };
    const [entries, length] = found;
    const following = newestFirst ? (next ?? length - 1) - limit : to + 1;
    const more = newestFirst ? following >= 0 : following < length;
    const items = newestFirst ? [...entries].reverse() : entries;
    const nextCursor = more ? encodeCursor(order, { score: `${following}`, member: '' }) : null;
    return { timeline: { items, nextCursor }, ...freshness };
  }
}
