import { type Account } from '#domain';
import { type Freshness, type ReadModels, type ReadOptions } from '#read-model';
import { byName, membersByName } from '../names.js';
import { accountsModel, type AccountRecord } from './accounts.keys.js';

/** An account and its ETag. */
export type AccountView = Account & { readonly revision: bigint };

/** A page of accounts in the order of their names. */
export interface AccountQuery extends ReadOptions {
  readonly cursor?: string | undefined;
  /** most of a page */
  readonly limit: number;
}

/** Reads accounts. */
export class AccountReader {
  constructor(private readonly models: ReadModels) {}

  /** The account; null where there is none. @throws ModelUnavailable, NotReached */
  async find(
    organizationId: string,
    id: string,
    options: ReadOptions = {},
  ): Promise<{ account: AccountView | null } & Freshness> {
    const { found, freshness } = await this.models.read(organizationId, [accountsModel], options, (query) =>
      query.record<AccountRecord>(id),
    );
    return { account: found && view(found), ...freshness };
  }

  /** A page in the order of names, ignoring case. @throws ModelUnavailable, NotReached, InvalidCursor */
  async list(
    organizationId: string,
    { cursor, limit, ...options }: AccountQuery,
  ): Promise<{ items: readonly AccountView[]; nextCursor: string | null } & Freshness> {
    const order = { key: byName, memberOf: membersByName, descending: false };
    const page = await this.models.read(organizationId, [accountsModel], options, (query) =>
      query.page({ order, filters: [], cursor, limit }),
    );
    const { ids, nextCursor } = page.found;
    const { found } = await this.models.read(organizationId, [accountsModel], {}, (query) =>
      query.records<AccountRecord>(ids),
    );
    return { items: found.flatMap((one) => (one ? [view(one)] : [])), nextCursor, ...page.freshness };
  }
}

const view = ({ account, revision }: AccountRecord): AccountView => ({ ...account, revision: BigInt(revision) });
