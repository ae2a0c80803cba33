import { type ReadModels } from '#read-model';
import { ContactReader } from '../contacts/contacts.reader.js';
import { askDirectory, channelIn } from '../organization/directory.js';
import { organizationModel } from '../organization/organization.keys.js';
import { type ConversationView } from './conversation.view.js';
import { type ConversationRecord } from './conversations.keys.js';

/** Puts the present names on what conversations carry. */
export class NamesOfConversations {
  private readonly contacts: ContactReader;

  constructor(private readonly models: ReadModels) {
    this.contacts = new ContactReader(models);
  }

  /** The conversations with their contacts, survivors of those that were merged, and their channels. */
  async of(organizationId: string, records: readonly ConversationRecord[]): Promise<readonly ConversationView[]> {
    if (records.length === 0) return [];
    const contactIds = [...new Set(records.map(({ conversation }) => conversation.contactId))];
    const [contacts, { found: directory }] = await Promise.all([
      this.contacts.resolve(organizationId, contactIds),
      this.models.read(organizationId, [organizationModel], {}, askDirectory),
    ]);
    return records.map(({ revision, ...record }) => ({
      ...record,
      revision: BigInt(revision),
      contact: contacts.get(record.conversation.contactId) ?? null,
      channel: channelIn(directory, record.conversation.channelId),
    }));
  }
}
