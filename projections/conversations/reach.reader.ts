import { type ReadModels } from '#read-model';
import { contactsAtKey, conversationsModel } from './conversations.keys.js';

/** Finds contacts by where they can be reached. */
export class ReachReader {
  constructor(private readonly models: ReadModels) {}

  /** The contacts with the phone number (E.164) or email address (in lower case), in the order of their ids. @throws ModelUnavailable */
  async contactsAt(organizationId: string, address: string): Promise<readonly string[]> {
    const { found } = await this.models.read(organizationId, [conversationsModel], {}, (query) =>
      query.members(contactsAtKey(address)),
    );
    return found;
  }
}
