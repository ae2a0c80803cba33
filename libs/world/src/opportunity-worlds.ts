import { activeAgents, customFieldsOf, type OpportunityCommand, type OpportunityWorld } from '#domain';
import { type OrganizationNeighbours } from './organization-neighbours.js';

/** What decisions about deals read, at the head of the log. */
export class OpportunityWorlds {
  constructor(private readonly neighbours: OrganizationNeighbours) {}

  /** The world as these commands see it. @throws OrganizationNotFound LogUnavailable UnreadableStream */
  async of(organizationId: string, commands: readonly OpportunityCommand[]): Promise<OpportunityWorld> {
    const [catalogue, contacts, accounts, conversationIds] = await Promise.all([
      this.neighbours.catalogue(organizationId),
      this.neighbours.contacts(organizationId, namedBy(commands, 'contactId')),
      this.neighbours.accounts(organizationId, namedBy(commands, 'accountId')),
      this.neighbours.conversations(organizationId, namedBy(commands, 'conversationId')),
    ]);
    return {
      ...catalogue,
      contacts,
      accounts,
      conversationIds,
      agentIds: activeAgents(catalogue.autonomy),
      customFields: customFieldsOf(catalogue.organization, 'deal'),
    };
  }
}

const namedBy = (
  commands: readonly OpportunityCommand[],
  field: 'contactId' | 'accountId' | 'conversationId',
): string[] =>
  commands.flatMap((command) => {
    const id: unknown = Object.entries(command).find(([name]) => name === field)?.[1];
    return typeof id === 'string' ? [id] : [];
  });
