import { type AccountCommand, type ContactCommand } from '#domain';
import { type OrganizationNeighbours } from './organization-neighbours.js';

/** What decisions about contacts read. */
export class ContactWorlds {
  constructor(private readonly neighbours: OrganizationNeighbours) {}

  /** The world as this command sees it. @throws LogUnavailable */
  async of(organizationId: string, { accountId }: ContactCommand) {
    return { accountIds: await this.neighbours.accounts(organizationId, accountId ? [accountId] : []) };
  }
}

/** What decisions about accounts read. */
export class AccountWorlds {
  constructor(private readonly neighbours: OrganizationNeighbours) {}

  /** The world as this command sees it. @throws LogUnavailable */
  async of(organizationId: string, { parentId }: AccountCommand) {
    return { accountIds: await this.neighbours.accounts(organizationId, parentId ? [parentId] : []) };
  }
}
