import {
  contactStreams,
  customFieldsOf,
  type Lead,
  type LeadCommand,
  leadStreams,
  type LeadWorld,
  type OpportunityWorld,
} from '#domain';
import { type Catalogue, type OrganizationNeighbours } from './organization-neighbours.js';

/** What decisions about leads read, at the head of the log. */
export class LeadWorlds {
  constructor(private readonly neighbours: OrganizationNeighbours) {}

  /** The world as this command to that lead sees it. @throws LogUnavailable UnreadableStream */
  async of(catalogue: Catalogue, id: string, command: LeadCommand): Promise<LeadWorld> {
    const { organization } = catalogue;
    const lead = convertsLead(command) ? await this.lead(organization.id, id) : null;
    const named = [command, lead];
    const [contacts, accountsOfContacts] = await this.contacts(
      organization.id,
      idsIn(named, 'contactId'),
      lead !== null,
    );
    const accountIds = [...idsIn(named, 'accountId'), ...[...accountsOfContacts.values()].flatMap((one) => one ?? [])];
    const [accounts, leads, conversationIds] = await Promise.all([
      this.neighbours.accounts(organization.id, accountIds),
      this.neighbours.leads(organization.id, command.type === 'merge_lead' ? [id, command.intoId] : []),
      this.neighbours.conversations(organization.id, idsIn(named, 'conversationId')),
    ]);
    const parties = { contacts, accounts, conversationIds };
    const deals = command.type === 'convert_lead' ? dealsIn(catalogue, parties) : null;
    const customFields = customFieldsOf(organization, 'lead');
    return { ...catalogue, ...parties, leads, accountsOfContacts, deals, customFields };
  }

  /** The survivors of those of the contacts that exist, and their accounts where they are asked for. */
  private async contacts(organizationId: string, ids: readonly string[], withAccounts: boolean) {
    const contacts = await this.neighbours.contacts(organizationId, ids);
    const survivors = withAccounts ? [...contacts.values()] : [];
    const accounts = survivors.map(async (id) => {
      const path = await this.neighbours.merged.pathOf(contactStreams, organizationId, id);
      return [id, path.at(-1)?.accountId ?? null] as const;
    });
    return [contacts, new Map(await Promise.all(accounts))] as const;
  }

  private async lead(organizationId: string, id: string): Promise<Lead | null> {
    return (
      (await this.neighbours.merged.pathOf(leadStreams, organizationId, id)).find((lead) => lead.id === id) ?? null
    );
  }
}

const convertsLead = ({ type }: LeadCommand): boolean => type === 'convert_lead' || type === 'convert_lead_to_contact';

type Parties = Pick<OpportunityWorld, 'contacts' | 'accounts' | 'conversationIds'>;

const dealsIn = (catalogue: Catalogue, parties: Parties): OpportunityWorld => ({
  ...catalogue,
  ...parties,
  agentIds: new Set(),
  customFields: customFieldsOf(catalogue.organization, 'deal'),
});

const idsIn = (named: readonly (object | null)[], field: 'contactId' | 'accountId' | 'conversationId'): string[] =>
  named.flatMap((one) => {
    const id: unknown = Object.entries(one ?? {}).find(([name]) => name === field)?.[1];
    return typeof id === 'string' ? [id] : [];
  });
