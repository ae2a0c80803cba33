import { type Contact } from '#domain';
import { type Freshness, type ReadModels, type ReadOptions } from '#read-model';
import { byName, membersByName } from '../names.js';
import { contactsModel, type ContactRecord } from './contacts.keys.js';

/** A contact and its ETag. */
export type ContactView = Contact & { readonly revision: bigint };

/** A page of contacts in the order of their names. */
export interface ContactQuery extends ReadOptions {
  readonly cursor?: string | undefined;
  /** most of a page */
  readonly limit: number;
}

/** Reads contacts. */
export class ContactReader {
  constructor(private readonly models: ReadModels) {}

  /** The contact; null where there is none. @throws ModelUnavailable, NotReached */
  async find(
    organizationId: string,
    id: string,
    options: ReadOptions = {},
  ): Promise<{ contact: ContactView | null } & Freshness> {
    const { found, freshness } = await this.models.read(organizationId, [contactsModel], options, (query) =>
      query.record<ContactRecord>(id),
    );
    return { contact: found && view(found), ...freshness };
  }

  /** A page in the order of names, ignoring case. @throws ModelUnavailable, NotReached, InvalidCursor */
  async list(
    organizationId: string,
    { cursor, limit, ...options }: ContactQuery,
  ): Promise<{ items: readonly ContactView[]; nextCursor: string | null } & Freshness> {
    const order = { key: byName, memberOf: membersByName, descending: false };
    const page = await this.models.read(organizationId, [contactsModel], options, (query) =>
      query.page({ order, filters: [], cursor, limit }),
    );
    const { ids, nextCursor } = page.found;
    const { found } = await this.models.read(organizationId, [contactsModel], {}, (query) =>
      query.records<ContactRecord>(ids),
    );
    return { items: found.flatMap((one) => (one ? [view(one)] : [])), nextCursor, ...page.freshness };
  }
}

const view = ({ contact, revision }: ContactRecord): ContactView => ({ ...contact, revision: BigInt(revision) });
