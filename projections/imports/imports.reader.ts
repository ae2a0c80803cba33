import { type Import } from '#domain';
import { type Freshness, type ReadModels, type ReadOptions } from '#read-model';
import { byStart, type ImportRecord, importsModel } from './imports.keys.js';

/** A page of imports. */
export interface ImportQuery extends ReadOptions {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** An import and its ETag. */
export type ImportView = Import & { readonly revision: bigint };

/** Reads imports and how far they are. */
export class ImportReader {
  constructor(private readonly models: ReadModels) {}

  /** null: there is none. @throws ModelUnavailable, NotReached */
  async find(
    organizationId: string,
    id: string,
    options: ReadOptions,
  ): Promise<{ found: ImportView | null } & Freshness> {
    const { found, freshness } = await this.models.read(organizationId, [importsModel], options, (query) =>
      query.record<ImportRecord>(id),
    );
    return { found: found && viewOf(found), ...freshness };
  }

  /** A page, those that began last first. @throws ModelUnavailable, NotReached, InvalidCursor */
  async list(
    organizationId: string,
    { cursor, limit, ...options }: ImportQuery,
  ): Promise<{ items: readonly ImportView[]; nextCursor: string | null } & Freshness> {
    const order = { key: byStart, descending: true };
    const page = await this.models.read(organizationId, [importsModel], options, (query) =>
      query.page({ order, filters: [], cursor, limit }),
    );
    const { ids, nextCursor } = page.found;
    const records = await this.models.read(organizationId, [importsModel], {}, (query) =>
      query.records<ImportRecord>(ids),
    );
    const items = records.found.flatMap((record) => (record ? [viewOf(record)] : []));
    return { items, nextCursor, ...page.freshness };
  }
}

const viewOf = ({ import: one, revision }: ImportRecord): ImportView => ({ ...one, revision: BigInt(revision) });
