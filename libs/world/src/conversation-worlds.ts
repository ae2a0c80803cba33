import { type ConversationCommand, type ConversationWorld } from '#domain';
import { type OrganizationNeighbours } from './organization-neighbours.js';

/** What decisions about conversations read, at the head of the log. */
export class ConversationWorlds {
  constructor(private readonly neighbours: OrganizationNeighbours) {}

  /** The world as this command sees it. @throws OrganizationNotFound LogUnavailable UnreadableStream */
  async of(organizationId: string, command: ConversationCommand): Promise<ConversationWorld> {
    const named = 'contactId' in command ? [command.contactId] : [];
    const [{ teams }, contacts] = await Promise.all([
      this.neighbours.catalogue(organizationId),
      this.neighbours.contacts(organizationId, named),
    ]);
    return { channelIds: new Set(Object.keys(teams.channels)), contactIds: new Set(contacts.keys()) };
  }
}
