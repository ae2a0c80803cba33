import { decodeCard } from '../opportunity/card-codec.js';
import { cardsKey, opportunityModel } from '../opportunity/opportunity.keys.js';
import { followUpState } from '../opportunity/follow-up-state.js';
import { NamesOfDeals } from '../opportunity/names-of-deals.js';
import { channelNameIn, memberIn } from '../organization/directory.js';
import { type Directory } from '../organization/organization.keys.js';
import { type ReadModels } from '#read-model';
import { type CardView } from './board.view.js';

/** Reads cards: one round trip for what is kept of the deals, one for what their contacts and accounts are called. */
export class CardReader {
  private readonly names: NamesOfDeals;

  constructor(private readonly models: ReadModels) {
    this.names = new NamesOfDeals(models);
  }

  /** The cards of deals by id, at a moment in milliseconds; deals that are gone are left out. */
  async of(
    organizationId: string,
    ids: readonly string[],
    directory: Directory,
    now: number,
  ): Promise<ReadonlyMap<string, CardView>> {
    if (ids.length === 0) return new Map();
    const { found } = await this.models.read(organizationId, [opportunityModel], {}, (deals) =>
      deals.fields(cardsKey, ids),
    );
    const cards = found.flatMap((text) => (text === null ? [] : [decodeCard(text)]));
    const { contacts, accounts, activities } = await this.names.neighbours(organizationId, cards);
    return new Map(
      cards.map((card): [string, CardView] => {
        const { contactId, accountId, repId, channelId, followUpAt, messagedAt: _, ...shown } = card;
        const contact = contacts.get(contactId) ?? null;
        const view = {
          ...shown,
          contact,
          account: accounts.get(accountId) ?? null,
          rep: memberIn(directory, repId),
          channel: channelNameIn(directory, channelId),
          followUp: followUpState(followUpAt, card.status, now),
          contactActivity: (card.status === 'open' && contact && activities.get(contact.id)) || null,
        };
        return [card.id, view];
      }),
    );
  }
}
