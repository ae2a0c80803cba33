import { type Freshness, maySee, type Order, type ReadModels, type ReadOptions, type Visibility } from '#read-model';
import { byName, membersByName } from '../names.js';
import { askDirectory } from '../organization/directory.js';
import { organizationModel } from '../organization/organization.keys.js';
import { NamesOfDeals } from './names-of-deals.js';
import { DealFilters } from './deal-filters.js';
import { type OpportunityFilter } from './opportunity.filters.js';
import { opportunityModel, type OpportunityRecord, scores } from './opportunity.keys.js';
import { type OpportunityView } from './opportunity.view.js';

/**
 * What a list can be sorted by. Deals without an expected close date come last (descending: first); a deal without an own
 * name sorts as the empty name; names ignore case. Ties go by id.
 */
export const opportunitySorts = ['createdAt', 'lastActivityAt', 'value', 'expectedCloseDate', 'name'] as const;

/** One of `opportunitySorts`. */
export type OpportunitySort = (typeof opportunitySorts)[number];

/** A page of a filtered list. */
export interface OpportunityQuery extends ReadOptions {
  readonly filter: OpportunityFilter;
  /** @defaultValue createdAt, descending */
  readonly sort?: { readonly by: OpportunitySort; readonly descending: boolean } | undefined;
  readonly cursor?: string | undefined;
  /** most of a page */
  readonly limit: number;
  readonly visibility: Visibility;
}

/** Reads deals. */
export class OpportunityReader {
  private readonly names: NamesOfDeals;
  private readonly filters: DealFilters;

  constructor(
    private readonly models: ReadModels,
    private readonly clock: () => number = Date.now,
  ) {
    this.names = new NamesOfDeals(models);
    this.filters = new DealFilters(models);
  }

  /** The deal; null where there is none, it is deleted, or the reader may not see it. @throws ModelUnavailable, NotReached */
  async find(
    organizationId: string,
    id: string,
    { visibility, ...options }: ReadOptions & { readonly visibility: Visibility },
  ): Promise<{ opportunity: OpportunityView | null } & Freshness> {
    const { found, freshness } = await this.models.read(
      organizationId,
      [opportunityModel, organizationModel],
      options,
      (deals, directory) => Promise.all([deals.record<OpportunityRecord>(id), askDirectory(directory)]),
    );
    const [record, directory] = found;
    const seen = record && maySee(visibility, record.deal) ? [record] : [];
    const [opportunity] = await this.names.of(organizationId, seen, directory, this.clock());
    return { opportunity: opportunity ?? null, ...freshness };
  }

  /** A page of deals; its cost grows with the narrowest filter. @throws ModelUnavailable, NotReached, InvalidCursor */
  async list(
    organizationId: string,
    query: OpportunityQuery,
  ): Promise<{ items: readonly OpportunityView[]; nextCursor: string | null } & Freshness> {
    const { resolved, freshness } = await this.filters.resolve(organizationId, query, this.clock());
    const { filters, ofStatus, only, scope, directory } = resolved;
    const { sort, cursor, limit } = query;
    const page = await this.models.read(organizationId, [opportunityModel], {}, (deals) =>
      deals.page({ order: orderOf(sort), filters: [...filters, ...ofStatus], only, scope, cursor, limit }),
    );
    const { ids, nextCursor } = page.found;
    const records = await this.models.read(organizationId, [opportunityModel], {}, (deals) =>
      deals.records<OpportunityRecord>(ids),
    );
    const present = records.found.flatMap((record) => (record ? [record] : []));
    return { items: await this.names.of(organizationId, present, directory, this.clock()), nextCursor, ...freshness };
  }
}

const newestFirst: NonNullable<OpportunityQuery['sort']> = { by: 'createdAt', descending: true };

function orderOf({ by, descending }: NonNullable<OpportunityQuery['sort']> = newestFirst): Order {
  return by === 'name' ? { key: byName, memberOf: membersByName, descending } : { key: scores[by], descending };
}
