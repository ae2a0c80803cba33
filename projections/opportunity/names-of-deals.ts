import { presentPlace } from '#domain';
import { type ReadModels } from '#read-model';
import { type AccountRecord, accountsModel } from '../accounts/accounts.keys.js';
import { type ContactRecord, contactsModel } from '../contacts/contacts.keys.js';
import { memberIn, type Named, teamIn } from '../organization/directory.js';
import { type Directory } from '../organization/organization.keys.js';
import { type OpportunityRecord } from './opportunity.keys.js';
import { type OpportunityView } from './opportunity.view.js';

/** What a deal refers to outside of the organization's catalogues. */
interface Referring {
  readonly contactId: string | null;
  readonly accountId: string | null;
}

/** The present names of contacts and accounts, by the id that deals have. */
export interface Neighbours {
  readonly contacts: ReadonlyMap<string | null, Named>;
  readonly accounts: ReadonlyMap<string | null, Named>;
}

/** Puts the present names on what deals carry. */
export class NamesOfDeals {
  constructor(private readonly models: ReadModels) {}

  /** The deals with the present names of their pipelines, stages, contacts, accounts, reps and teams. */
  async of(
    organizationId: string,
    records: readonly OpportunityRecord[],
    directory: Directory,
  ): Promise<readonly OpportunityView[]> {
    if (records.length === 0) return [];
    const { contacts, accounts } = await this.neighbours(
      organizationId,
      records.map(({ deal }) => deal),
    );
    const catalogue = directory.pipelines?.state;
    return records.map(({ deal, revision }) => ({
      deal: catalogue ? { ...deal, ...presentPlace(deal, catalogue) } : deal,
      revision: BigInt(revision),
      contact: contacts.get(deal.contactId) ?? null,
      account: accounts.get(deal.accountId) ?? null,
      rep: memberIn(directory, deal.repId),
      team: teamIn(directory, deal.teamId),
    }));
  }

  /** The contacts and accounts that deals refer to. */
  async neighbours(organizationId: string, deals: readonly Referring[]): Promise<Neighbours> {
    const contactIds = distinct(deals.map(({ contactId }) => contactId));
    const accountIds = distinct(deals.map(({ accountId }) => accountId));
    const { found } = await this.models.read(organizationId, [contactsModel, accountsModel], {}, (contacts, accounts) =>
      Promise.all([contacts.records<ContactRecord>(contactIds), accounts.records<AccountRecord>(accountIds)]),
    );
    return {
      contacts: byId(found[0].map((record) => record?.contact)),
      accounts: byId(found[1].map((record) => record?.account)),
    };
  }
}

const distinct = (ids: readonly (string | null)[]): readonly string[] => [
  ...new Set(ids.flatMap((id) => (id === null ? [] : [id]))),
];

const byId = (records: readonly (Named | undefined)[]): ReadonlyMap<string | null, Named> =>
  new Map(records.flatMap((one) => (one ? [[one.id, { id: one.id, name: one.name }]] : [])));
