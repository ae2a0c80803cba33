import { type Contact } from '#domain';
import { type Freshness, type ReadModels, type ReadOptions } from '#read-model';
import { AccountReader } from '../accounts/accounts.reader.js';
import { type Named } from '../organization/directory.js';
import { PartyReader, type PartyQuery, type Present } from '../parties/party-reader.js';
import { emailWords, havingAny, phoneWords } from '../words.js';
import { accountKey, type ContactRecord, contactsModel } from './contacts.keys.js';

/** A contact, its ETag and the present name of its account. */
export type ContactView = Present<Contact> & { readonly account: Named | null };

/** A page of contacts in the order of their names. */
export interface ContactQuery extends PartyQuery {
  readonly accountId?: string | undefined;
}

/** How many contacts with the same email or phone are told. */
const mostAlike = 20;

/** Reads contacts: one that was merged reads as its survivor. */
export class ContactReader {
  private readonly parties: PartyReader<ContactRecord, Contact>;
  private readonly accounts: AccountReader;

  constructor(models: ReadModels) {
    this.parties = new PartyReader(models, { ...contactsModel, partyOf: ({ contact }) => contact });
    this.accounts = new AccountReader(models);
  }

  /** The contact, or its survivor; null where there is none. @throws ModelUnavailable, NotReached */
  async find(
    organizationId: string,
    id: string,
    options: ReadOptions = {},
  ): Promise<{ contact: ContactView | null } & Freshness> {
    const { found, ...freshness } = await this.parties.present(organizationId, [id], options);
    const [contact] = await this.views(organizationId, [...found.values()]);
    return { contact: contact ?? null, ...freshness };
  }

  /** A page in the order of names, ignoring case; its cost grows with the narrowest filter. @throws ModelUnavailable, NotReached, InvalidCursor */
  async list(
    organizationId: string,
    { accountId, ...query }: ContactQuery,
  ): Promise<{ items: readonly ContactView[]; nextCursor: string | null } & Freshness> {
    const accountIds = accountId === undefined ? [] : await this.accounts.idsOf(organizationId, accountId);
    const filters = accountId === undefined ? [] : [accountIds.map((id) => ({ key: accountKey(id) }))];
    const { items, ...page } = await this.parties.list(organizationId, query, filters);
    return { items: await this.views(organizationId, items), ...page };
  }

  /** The present id and name of each of these, those of the survivor where one was merged. @throws ModelUnavailable */
  resolve(organizationId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
    return this.parties.resolve(organizationId, ids);
  }

  /** The contact, all that were merged with it, and itself where it is not known. @throws ModelUnavailable */
  async idsOf(organizationId: string, id: string): Promise<readonly string[]> {
    const { found } = await this.parties.present(organizationId, [id]);
    return [...found.values()].flatMap((survivor) => [survivor.id, ...survivor.mergedIds]).concat(id);
  }

  /** Ids of contacts, at most twenty, with one of the emails or phones. @throws ModelUnavailable */
  async alike(
    organizationId: string,
    { emails, phones }: Pick<Contact, 'emails' | 'phones'>,
  ): Promise<readonly string[]> {
    const whole = [emails.map(emailWords), phones.map(phoneWords)].flat().flatMap((words) => words.slice(0, 1));
    if (whole.length === 0) return [];
    const { items } = await this.parties.list(organizationId, { limit: mostAlike }, [havingAny(whole)]);
    return items.map(({ id }) => id);
  }

  private async views(organizationId: string, contacts: readonly Present<Contact>[]): Promise<readonly ContactView[]> {
    const accountIds = contacts.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]));
    const accounts = await this.accounts.resolve(organizationId, accountIds);
    return contacts.map((contact) => ({ ...contact, account: accounts.get(contact.accountId ?? '') ?? null }));
  }
}
