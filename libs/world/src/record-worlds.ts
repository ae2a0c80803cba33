import {
  type AccountCommand,
  type AccountWorld,
  type ContactCommand,
  type ContactWorld,
  customFieldsOf,
  type Organization,
} from '#domain';
import { type OrganizationNeighbours } from './organization-neighbours.js';

/** What decisions about contacts read. */
export class ContactWorlds {
  constructor(private readonly neighbours: OrganizationNeighbours) {}

  /** The world as this command to that contact sees it. @throws LogUnavailable UnreadableStream */
  async of(organization: Organization, id: string, command: ContactCommand): Promise<ContactWorld> {
    const accountId = 'accountId' in command ? command.accountId : null;
    const contactIds = command.type === 'merge_contact' ? [id, command.intoId] : [];
    const [accounts, contacts] = await Promise.all([
      this.neighbours.accounts(organization.id, accountId ? [accountId] : []),
      this.neighbours.contacts(organization.id, contactIds),
    ]);
    return { accounts, contacts, customFields: customFieldsOf(organization, 'contact') };
  }
}

/** What decisions about accounts read. */
export class AccountWorlds {
  constructor(private readonly neighbours: OrganizationNeighbours) {}

  /** The world as this command to that account sees it. @throws LogUnavailable UnreadableStream */
  async of(organization: Organization, id: string, command: AccountCommand): Promise<AccountWorld> {
    const parentId = 'parentId' in command ? command.parentId : null;
    const ids = command.type === 'merge_account' ? [id, command.intoId] : parentId ? [parentId] : [];
    const accounts = await this.neighbours.accounts(organization.id, ids);
    return { accounts, customFields: customFieldsOf(organization, 'account') };
  }
}
