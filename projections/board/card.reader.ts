import { cardOf } from '../opportunity/card.js';
import { decodeCard } from '../opportunity/card-codec.js';
import { placeOf } from '../opportunity/deal-indexes.js';
import { type Card, cardsKey, opportunityModel, type OpportunityRecord } from '../opportunity/opportunity.keys.js';
import { followUpState } from '../opportunity/follow-up-state.js';
import { NamesOfDeals } from '../opportunity/names-of-deals.js';
import { askDirectory, channelNameIn, memberIn } from '../organization/directory.js';
import { type Directory, organizationModel } from '../organization/organization.keys.js';
import { type DealPlace, type ReadModels } from '#read-model';
import { type CardView } from './board.view.js';
import { type ContactActivity } from '../conversations/contact-activity.js';

/** A card and where its deal is seen. */
export interface PlacedCard {
  readonly place: DealPlace;
  readonly card: CardView;
}

/** Reads cards: one round trip for what is kept of the deals, two more where their contacts have written. */
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
    return this.shown(organizationId, cards, directory, now);
  }

  /** The same cards with where each deal is seen, whoever may see it; both of one moment. */
  async placed(organizationId: string, ids: readonly string[], now: number): Promise<readonly PlacedCard[]> {
    if (ids.length === 0) return [];
    const { found } = await this.models.read(
      organizationId,
      [opportunityModel, organizationModel],
      {},
      (deals, directory) => Promise.all([deals.records<OpportunityRecord>(ids), askDirectory(directory)]),
    );
    const [records, directory] = found;
    const present = records.flatMap((record) => record ?? []);
    const cards = await this.shown(organizationId, present.map(cardOf), directory, now);
    return present.flatMap(({ deal }) => {
      const [place, card] = [placeOf(deal), cards.get(deal.id)];
      return place && card ? [{ place, card }] : [];
    });
  }

  private async shown(
    organizationId: string,
    cards: readonly Card[],
    directory: Directory,
    now: number,
  ): Promise<ReadonlyMap<string, CardView>> {
    const activities = await this.names.activities(organizationId, cards);
    return new Map(
      cards.map((card, index): [string, CardView] => {
        const contactActivity = card.messagedAt === null ? null : (activities[index] ?? null);
        return [card.id, viewOf(card, directory, now, contactActivity)];
      }),
    );
  }
}

/** Field by field: a board shows hundreds, and copies of what is left of an object are slow. */
const viewOf = (card: Card, directory: Directory, now: number, contactActivity: ContactActivity | null): CardView => ({
  id: card.id,
  revision: card.revision,
  name: card.name,
  contact: card.contact,
  account: card.account,
  stageId: card.stageId,
  status: card.status,
  value: card.value,
  teamId: card.teamId,
  channel: channelNameIn(directory, card.channelId),
  rep: memberIn(directory, card.repId),
  agentId: card.agentId,
  followUp: followUpState(card.followUpAt, card.status, now),
  stale: card.stale,
  expectedCloseDate: card.expectedCloseDate,
  tags: card.tags,
  rank: card.rank,
  stageEnteredAt: card.stageEnteredAt,
  closedAt: card.closedAt,
  lastActivityAt: card.lastActivityAt,
  contactActivity,
});
