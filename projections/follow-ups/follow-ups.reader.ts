import {
  type Filters,
  type Freshness,
  type Range,
  type ReadModels,
  type ReadOptions,
  type Visibility,
} from '#read-model';
import { type CardView } from '../board/board.view.js';
import { CardReader } from '../board/card.reader.js';
import { DealFilters } from '../opportunity/deal-filters.js';
import { followUpKinds, type FollowUpKind, followUpRange, scopeOf } from '../opportunity/opportunity.filters.js';
import { opportunityModel, scores } from '../opportunity/opportunity.keys.js';
import { timeZoneIn } from '../organization/directory.js';

/** Whose follow-ups, and which. */
export interface FollowUpQuery extends ReadOptions {
  /** null: of deals without a rep; absent: of all that the reader may see */
  readonly repId?: string | null | undefined;
  /** @defaultValue all that are scheduled */
  readonly when?: FollowUpKind | undefined;
  readonly visibility: Visibility;
  readonly cursor?: string | undefined;
  /** most of a page */
  readonly limit: number;
}

/** Open deals to follow up, the longest overdue first, and how many there are of each kind. */
export interface FollowUps {
  readonly counts: Readonly<Record<FollowUpKind, number>>;
  readonly items: readonly CardView[];
  readonly nextCursor: string | null;
}

/** Reads what is to be followed up; it needs no keys but those of the deals. */
export class FollowUpReader {
  private readonly cards: CardReader;
  private readonly filters: DealFilters;

  constructor(
    private readonly models: ReadModels,
    private readonly clock: () => number = Date.now,
  ) {
    this.cards = new CardReader(models);
    this.filters = new DealFilters(models);
  }

  /** A page. Days are the organization's. @throws ModelUnavailable, NotReached, InvalidCursor */
  async list(
    organizationId: string,
    { repId, when, visibility, cursor, limit, after }: FollowUpQuery,
  ): Promise<FollowUps & Freshness> {
    const now = this.clock();
    const filter = { repId };
    const { resolved, freshness } = await this.filters.resolve(organizationId, { filter, visibility, after }, now);
    const { directory, filters } = resolved;
    const rangeOf = (kind: FollowUpKind): readonly Range[] => followUpRange(kind, timeZoneIn(directory), now);
    const scheduled: Filters = [when ? rangeOf(when) : [{ key: scores.followUpAt, min: 1 }]];
    const order = { key: scores.followUpAt, descending: false };
    const scope = scopeOf({ repId, followUp: when });
    const { found } = await this.models.read(organizationId, [opportunityModel], {}, (deals) =>
      Promise.all([
        deals.page({ order, filters: [...filters, ...scheduled], scope, cursor, limit }),
        ...followUpKinds.map((kind) => deals.tally(scores.followUpAt, [...filters, rangeOf(kind)])),
      ]),
    );
    const [{ ids, nextCursor }, overdue, today, upcoming] = found;
    const cards = await this.cards.of(organizationId, ids, directory, now);
    return {
      counts: { overdue: overdue?.count ?? 0, today: today?.count ?? 0, upcoming: upcoming?.count ?? 0 },
      items: ids.flatMap((id) => cards.get(id) ?? []),
      nextCursor,
      ...freshness,
    };
  }
}
