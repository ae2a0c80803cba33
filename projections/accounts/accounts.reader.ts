import { type Account } from '#domain';
import { type Freshness, type ReadModels, type ReadOptions } from '#read-model';
import { type Named } from '../organization/directory.js';
import { PartyReader, type PartyQuery, type Present } from '../parties/party-reader.js';
import { type AccountRecord, accountsModel } from './accounts.keys.js';

/** An account, its ETag and the present name of the one that it belongs to. */
export type AccountView = Present<Account> & { readonly parent: Named | null };

/** Reads accounts: one that was merged reads as its survivor. */
export class AccountReader {
  private readonly parties: PartyReader<AccountRecord, Account>;

  constructor(models: ReadModels) {
    this.parties = new PartyReader(models, { ...accountsModel, partyOf: ({ account }) => account });
  }

  /** The account, or its survivor; null where there is none. @throws ModelUnavailable, NotReached */
  async find(
    organizationId: string,
    id: string,
    options: ReadOptions = {},
  ): Promise<{ account: AccountView | null } & Freshness> {
    const { found, ...freshness } = await this.parties.present(organizationId, [id], options);
    const [account] = await this.views(organizationId, [...found.values()]);
    return { account: account ?? null, ...freshness };
  }

  /** A page in the order of names, ignoring case. @throws ModelUnavailable, NotReached, InvalidCursor */
  async list(
    organizationId: string,
    query: PartyQuery,
  ): Promise<{ items: readonly AccountView[]; nextCursor: string | null } & Freshness> {
    const { items, ...page } = await this.parties.list(organizationId, query);
    return { items: await this.views(organizationId, items), ...page };
  }

  /** The present id and name of each of these, those of the survivor where one was merged. @throws ModelUnavailable */
  resolve(organizationId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
    return this.parties.resolve(organizationId, ids);
  }

  /** The present survivor of an account and all that were merged into it; itself where there is none. @throws ModelUnavailable */
  async idsOf(organizationId: string, id: string): Promise<readonly string[]> {
    const { found } = await this.parties.present(organizationId, [id]);
    return [...found.values()].flatMap((survivor) => [survivor.id, ...survivor.mergedIds]).concat(id);
  }

  private async views(organizationId: string, accounts: readonly Present<Account>[]): Promise<readonly AccountView[]> {
    const parentIds = accounts.flatMap(({ parentId }) => (parentId === null ? [] : [parentId]));
    const parents = await this.parties.resolve(organizationId, parentIds);
    return accounts.map((account) => ({ ...account, parent: parents.get(account.parentId ?? '') ?? null }));
  }
}
