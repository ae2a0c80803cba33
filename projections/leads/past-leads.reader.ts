import { type Lead } from '#domain';
import { type Freshness, type ReadModels, type ReadOptions } from '#read-model';
import { type LeadRecord, leadsModel, scores } from './leads.keys.js';

/** Leads of the past, as they are now. */
export interface PastLeads extends Freshness {
  /** the oldest first */
  readonly leads: readonly Lead[];
  /** whether there are older ones since the instant */
  readonly more: boolean;
}

const pageSize = 500;

/** Reads leads in the order in which they came, for trials. */
export class PastLeadsReader {
  constructor(private readonly models: ReadModels) {}

  /** The newest leads since an instant (milliseconds since 1970), so many at most; merged ones left out. @throws ModelUnavailable, NotReached */
  async since(
    organizationId: string,
    { instant, most, ...options }: ReadOptions & { readonly instant: number; readonly most: number },
  ): Promise<PastLeads> {
    const leads: Lead[] = [];
    for (let cursor: string | undefined; ;) {
      const { page, nextCursor, freshness } = await this.page(organizationId, cursor, options);
      const since = page.filter(({ createdAt }) => Date.parse(createdAt) >= instant);
      leads.push(...since);
      const all = since.length < page.length || nextCursor === null;
      if (all || leads.length > most) {
        return { leads: leads.slice(0, most).toReversed(), more: leads.length > most, ...freshness };
      }
      cursor = nextCursor;
    }
  }

  /** One lead, or null. @throws ModelUnavailable, NotReached */
  async one(organizationId: string, id: string, options: ReadOptions = {}): Promise<Lead | null> {
    const { found } = await this.models.read(organizationId, [leadsModel], options, (query) =>
      query.record<LeadRecord>(id),
    );
    return found?.lead ?? null;
  }

  private async page(organizationId: string, cursor: string | undefined, options: ReadOptions) {
    const order = { key: scores.createdAt, descending: true };
    const { found, freshness } = await this.models.read(organizationId, [leadsModel], options, (query) =>
      query.page({ order, filters: [], cursor, limit: pageSize }),
    );
    const records = await this.models.read(organizationId, [leadsModel], {}, (query) =>
      query.records<LeadRecord>(found.ids),
    );
    const page = records.found.flatMap((record) => record?.lead ?? []);
    return { page, nextCursor: found.nextCursor, freshness };
  }
}
