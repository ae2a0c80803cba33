import { presentPlace } from '#domain';
import { type ReadModels } from '#read-model';
import { type AccountRecord, accountsModel } from '../accounts/accounts.keys.js';
import { type ContactRecord, contactsModel } from '../contacts/contacts.keys.js';
import { memberIn, type Named, teamIn } from '../organization/directory.js';
import { type Directory } from '../organization/organization.keys.js';
import { type OpportunityRecord } from './opportunity.keys.js';
import { type OpportunityView } from './opportunity.view.js';

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
    const contactIds = distinct(records.map(({ deal }) => deal.contactId));
    const accountIds = distinct(records.map(({ deal }) => deal.accountId));
    const { found } = await this.models.read(organizationId, [contactsModel, accountsModel], {}, (contacts, accounts) =>
      Promise.all([contacts.records<ContactRecord>(contactIds), accounts.records<AccountRecord>(accountIds)]),
    );
    const contacts = byId(found[0].map((record) => record?.contact));
    const accounts = byId(found[1].map((record) => record?.account));
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
}

const distinct = (ids: readonly (string | null)[]): readonly string[] => [
  ...new Set(ids.flatMap((id) => (id === null ? [] : [id]))),
];

const byId = (records: readonly (Named | undefined)[]): ReadonlyMap<string | null, Named> =>
  new Map(records.flatMap((one) => (one ? [[one.id, { id: one.id, name: one.name }]] : [])));
