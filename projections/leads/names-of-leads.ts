import { type Lead } from '#domain';
import { type ReadModels } from '#read-model';
import { AccountReader } from '../accounts/accounts.reader.js';
import { ContactReader } from '../contacts/contacts.reader.js';
import { askDirectory, memberIn, type Named, teamIn } from '../organization/directory.js';
import { organizationModel } from '../organization/organization.keys.js';
import { type LeadView } from './lead.view.js';
import { type LeadRecord } from './leads.keys.js';

/** Puts the present names of people, teams and companies to leads. */
export class NamesOfLeads {
  private readonly contacts: ContactReader;
  private readonly accounts: AccountReader;

  constructor(private readonly models: ReadModels) {
    this.contacts = new ContactReader(models);
    this.accounts = new AccountReader(models);
  }

  /** @throws ModelUnavailable */
  async of(organizationId: string, records: readonly LeadRecord[]): Promise<readonly LeadView[]> {
    if (records.length === 0) return [];
    const [{ found: directory }, contacts, accounts] = await Promise.all([
      this.models.read(organizationId, [organizationModel], {}, askDirectory),
      this.contacts.resolve(organizationId, idsOf(records, 'contactId')),
      this.accounts.resolve(organizationId, idsOf(records, 'accountId')),
    ]);
    return records.map(({ lead, revision }) => {
      const [rep, team] = [memberIn(directory, lead.repId), teamIn(directory, lead.teamId)];
      const [contact, account] = [named(contacts, lead.contactId), named(accounts, lead.accountId)];
      const present = { contactId: contact?.id ?? lead.contactId, accountId: account?.id ?? lead.accountId };
      return { ...lead, ...present, revision: BigInt(revision), rep, team, contact, account };
    });
  }
}

const idsOf = (records: readonly LeadRecord[], field: 'contactId' | 'accountId'): readonly string[] => [
  ...new Set(records.flatMap(({ lead }: { lead: Lead }) => lead[field] ?? [])),
];

const named = (all: ReadonlyMap<string, Named>, id: string | null): Named | null => (id && all.get(id)) || null;
