import { presentPlace, type Status } from '#domain';
import { type ReadModels } from '#read-model';
import { type AccountRecord, accountsModel } from '../accounts/accounts.keys.js';
import { type ContactRecord, contactsModel } from '../contacts/contacts.keys.js';
import { type ContactActivity } from '../conversations/contact-activity.js';
import { ConversationReader } from '../conversations/conversations.reader.js';
import { channelNameIn, memberIn, type Named, teamIn } from '../organization/directory.js';
import { type Directory } from '../organization/organization.keys.js';
import { lastActivityAt } from './card.js';
import { followUpState } from './follow-up-state.js';
import { type OpportunityRecord } from './opportunity.keys.js';
import { type OpportunityView } from './opportunity.view.js';

/** What a deal refers to outside of the organization's catalogues. */
interface Referring {
  readonly contactId: string | null;
  readonly accountId: string | null;
  readonly status: Status;
  /** the last message of the contact */
  readonly messagedAt: string | null;
}

/** The present names of contacts and accounts, by the id that deals have. */
interface PresentNames {
  readonly contacts: ReadonlyMap<string | null, Named>;
  readonly accounts: ReadonlyMap<string | null, Named>;
}

/** Who deals are with, now. */
export interface Neighbours extends PresentNames {
  /** by the present contact's id */
  readonly activities: ReadonlyMap<string, ContactActivity>;
}

/** Puts the present names on what deals carry. */
export class NamesOfDeals {
  private readonly conversations: ConversationReader;

  constructor(private readonly models: ReadModels) {
    this.conversations = new ConversationReader(models);
  }

  /** The deals, at a moment in milliseconds, with the present names of their pipelines, stages, contacts, accounts, reps and teams. */
  async of(
    organizationId: string,
    records: readonly OpportunityRecord[],
    directory: Directory,
    now: number,
  ): Promise<readonly OpportunityView[]> {
    if (records.length === 0) return [];
    const { contacts, accounts, activities } = await this.neighbours(
      organizationId,
      records.map(({ deal, messagedAt }) => ({ ...deal, messagedAt })),
    );
    const catalogue = directory.pipelines?.state;
    return records.map((record) => {
      const { deal, revision } = record;
      const contact = contacts.get(deal.contactId) ?? null;
      return {
        deal: { ...deal, ...(catalogue && presentPlace(deal, catalogue)), lastActivityAt: lastActivityAt(record) },
        revision: BigInt(revision),
        contact,
        account: accounts.get(deal.accountId) ?? null,
        rep: memberIn(directory, deal.repId),
        team: teamIn(directory, deal.teamId),
        channel: channelNameIn(directory, deal.channelId),
        followUp: followUpState(deal.followUpAt, deal.status, now),
        contactActivity: (deal.status === 'open' && contact && activities.get(contact.id)) || null,
      };
    });
  }

  /** The present contacts and accounts that deals refer to, and what the conversations with the open ones come to. */
  async neighbours(organizationId: string, deals: readonly Referring[]): Promise<Neighbours> {
    const contactIds = distinct(deals.map(({ contactId }) => contactId));
    const accountIds = distinct(deals.map(({ accountId }) => accountId));
    const present = await this.present(organizationId, contactIds, accountIds);
    const talking = deals.filter(({ status, messagedAt }) => status === 'open' && messagedAt !== null);
    const survivors = distinct(talking.map(({ contactId }) => present.contacts.get(contactId)?.id ?? null));
    const summaries = await this.conversations.summaries(organizationId, survivors);
    return { ...present, activities: summaries };
  }

  /** The survivors of contacts and accounts, by the ids before they were merged. */
  private async present(organizationId: string, contactIds: readonly string[], accountIds: readonly string[]) {
    const { found } = await this.models.read(organizationId, [contactsModel, accountsModel], {}, (contacts, accounts) =>
      Promise.all([contacts.records<ContactRecord>(contactIds), accounts.records<AccountRecord>(accountIds)]),
    );
    const contacts = found[0].flatMap((record) => (record ? [record.contact] : []));
    const accounts = found[1].flatMap((record) => (record ? [record.account] : []));
    const [intoContacts, intoAccounts] = [survivorsOf(contacts), survivorsOf(accounts)];
    if (intoContacts.length + intoAccounts.length === 0) return { contacts: byId(contacts), accounts: byId(accounts) };
    const survivors: PresentNames = await this.present(organizationId, intoContacts, intoAccounts);
    return {
      contacts: new Map([...byId(contacts), ...standing(contacts, survivors.contacts)]),
      accounts: new Map([...byId(accounts), ...standing(accounts, survivors.accounts)]),
    };
  }
}

const distinct = (ids: readonly (string | null)[]): readonly string[] => [
  ...new Set(ids.flatMap((id) => (id === null ? [] : [id]))),
];

type Merged = Named & { readonly mergedInto: string | null };

const byId = (records: readonly Named[]): ReadonlyMap<string | null, Named> =>
  new Map(records.map(({ id, name }) => [id, { id, name }]));

const survivorsOf = (records: readonly Merged[]): readonly string[] =>
  distinct(records.map(({ mergedInto }) => mergedInto));

/** Merged records as those that survived them. */
const standing = (records: readonly Merged[], survivors: ReadonlyMap<string | null, Named>): [string, Named][] =>
  records.flatMap(({ id, mergedInto }) => {
    const survivor = mergedInto === null ? undefined : survivors.get(mergedInto);
    return survivor ? [[id, survivor]] : [];
  });
