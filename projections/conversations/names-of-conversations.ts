import { type ReadModels } from '#read-model';
import { type ContactRecord, contactsModel } from '../contacts/contacts.keys.js';
import { askDirectory, channelIn } from '../organization/directory.js';
import { organizationModel } from '../organization/organization.keys.js';
import { type ConversationView } from './conversation.view.js';
import { type ConversationRecord } from './conversations.keys.js';

/** Puts the present names on what conversations carry. */
export class NamesOfConversations {
  constructor(private readonly models: ReadModels) {}

  /** The conversations with the present names of their contacts and channels. */
  async of(organizationId: string, records: readonly ConversationRecord[]): Promise<readonly ConversationView[]> {
    if (records.length === 0) return [];
    const contactIds = [...new Set(records.map(({ conversation }) => conversation.contactId))];
    const models = [contactsModel, organizationModel];
    const { found } = await this.models.read(organizationId, models, {}, (contacts, catalogue) =>
      Promise.all([contacts.records<ContactRecord>(contactIds), askDirectory(catalogue)]),
    );
    const [contacts, directory] = found;
    const names = new Map(contacts.map((record, n) => [contactIds[n], record?.contact]));
    return records.map(({ revision, ...record }) => {
      const contact = names.get(record.conversation.contactId);
      return {
        ...record,
        revision: BigInt(revision),
        contact: contact ? { id: contact.id, name: contact.name } : null,
        channel: channelIn(directory, record.conversation.channelId),
      };
    });
  }
}
