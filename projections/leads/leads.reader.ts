import { type Lead, pathIn } from '#domain';
import { type Freshness, type ModelQuery, type ReadModels, type ReadOptions } from '#read-model';
import { type EntriesQuery, readEntries, type Timeline } from '../timeline/entries.js';
import { havingAny, emailWords, phoneWords } from '../words.js';
import { LeadFilters, type LeadFilter } from './lead-filters.js';
import { type LeadView, type LeadVisibility, maySeeLead } from './lead.view.js';
import { entriesKey, type LeadRecord, leadsModel, scores } from './leads.keys.js';
import { NamesOfLeads } from './names-of-leads.js';

/** A page of leads. */
export interface LeadQuery extends ReadOptions {
  readonly filter: LeadFilter;
  readonly visibility: LeadVisibility;
  /** @defaultValue createdAt, descending */
  readonly sort?: { readonly by: keyof typeof scores; readonly descending: boolean } | undefined;
  readonly cursor?: string | undefined;
  /** most of a page */
  readonly limit: number;
}

/** How many leads with the same email or phone are told. */
const mostAlike = 20;

/** Reads leads: one that was merged reads as its survivor. */
export class LeadReader {
  private readonly names: NamesOfLeads;
  private readonly filters: LeadFilters;

  constructor(private readonly models: ReadModels) {
    this.names = new NamesOfLeads(models);
    this.filters = new LeadFilters(models);
  }

  /** The lead, or its survivor; null where there is none that the reader may see. @throws ModelUnavailable, NotReached */
  async find(
    organizationId: string,
    id: string,
    { visibility, ...options }: ReadOptions & { readonly visibility: LeadVisibility },
  ): Promise<{ lead: LeadView | null } & Freshness> {
    const { found, freshness } = await this.records(organizationId, [id], options);
    const record = await this.survivorOf(organizationId, found[0] ?? null);
    const seen = record && maySeeLead(visibility, record.lead) ? [record] : [];
    const [lead] = await this.names.of(organizationId, seen);
    return { lead: lead ?? null, ...freshness };
  }

  /** A page; its cost grows with the narrowest filter. @throws ModelUnavailable, NotReached, InvalidCursor */
  async list(
    organizationId: string,
    { filter, visibility, sort = { by: 'createdAt', descending: true }, cursor, limit, ...options }: LeadQuery,
  ): Promise<{ items: readonly LeadView[]; nextCursor: string | null } & Freshness> {
    const filters = await this.filters.of(organizationId, filter, visibility);
    const order = { key: scores[sort.by], descending: sort.descending };
    const page = await this.models.read(organizationId, [leadsModel], options, (query) =>
      query.page({ order, filters, cursor, limit }),
    );
    const { ids, nextCursor } = page.found;
    const { found } = await this.records(organizationId, ids);
    return { items: await this.names.of(organizationId, found), nextCursor, ...page.freshness };
  }

  /** How many leads of the filter are in each stage. @throws ModelUnavailable, NotReached */
  async counts(
    organizationId: string,
    { filter, visibility, ...options }: Pick<LeadQuery, 'filter' | 'visibility' | 'after'>,
  ): Promise<{ byStage: Readonly<Record<string, number>> } & Freshness> {
    return this.filters.counts(organizationId, { filter, visibility }, options);
  }

  /** What happened to a lead. @throws ModelUnavailable, NotReached, InvalidCursor */
  timeline(organizationId: string, id: string, query: EntriesQuery): Promise<{ timeline: Timeline } & Freshness> {
    return readEntries(this.models, { organizationId, model: leadsModel, key: entriesKey(id) }, query);
  }

  /** Ids of leads that the reader may see, at most twenty, with one of the emails or phones. @throws ModelUnavailable */
  async alike(
    organizationId: string,
    { emails, phones }: Pick<Lead, 'emails' | 'phones'>,
    visibility: LeadVisibility,
  ): Promise<readonly string[]> {
    const whole = [emails.map(emailWords), phones.map(phoneWords)].flat().flatMap((words) => words.slice(0, 1));
    if (whole.length === 0) return [];
    const order = { key: scores.createdAt, descending: true };
    const filters = [havingAny(whole), ...this.filters.visible(visibility)];
    const { found } = await this.models.read(organizationId, [leadsModel], {}, (query) =>
      query.page({ order, filters, limit: mostAlike }),
    );
    return found.ids;
  }

  private async survivorOf(organizationId: string, record: LeadRecord | null): Promise<LeadRecord | null> {
    const known = new Map<string, LeadRecord>();
    for (let next = record; next && !known.has(next.lead.id);) {
      known.set(next.lead.id, next);
      const { mergedInto } = next.lead;
      next = mergedInto === null ? null : ((await this.records(organizationId, [mergedInto])).found[0] ?? null);
    }
    const leads = new Map([...known].map(([id, { lead }]) => [id, lead]));
    return known.get(pathIn(leads, record?.lead.id ?? '').at(-1)?.id ?? '') ?? null;
  }

  private async records(organizationId: string, ids: readonly string[], options: ReadOptions = {}) {
    const ask = (query: ModelQuery) => query.records<LeadRecord>(ids);
    const { found, freshness } = await this.models.read(organizationId, [leadsModel], options, ask);
    return { found: found.flatMap((one) => one ?? []), freshness };
  }
}
