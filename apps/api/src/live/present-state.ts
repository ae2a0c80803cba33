import { Injectable } from '@nestjs/common';
import {
  CardReader,
  type LeadView,
  type OpportunityFilter,
  OpportunityReader,
  OrganizationReader,
  type PlacedCard,
  SummaryReader,
} from '#projections';
import { type DealPlace, maySee, type Visibility } from '#read-model';
import { summaryView } from '../analytics/summary-view.js';
import { cardView } from '../board/board-view.js';
import { type Audience, scopeKey } from './audience.js';
import { type Burst } from './burst.js';
import { type CardEventDto, type TotalsEventDto } from './live-events.dto.js';
import { PresentRecords } from './present-records.js';
import { serverSent } from './server-sent.js';

/** A deal as it now is, and the event that shows it: written once, whoever gets it. */
export interface PresentCard {
  readonly place: DealPlace;
  readonly card: CardEventDto['card'];
  readonly event: string;
}

/** What a burst's records are now. */
export interface Present {
  /** of the deals that exist, by id */
  readonly cards: ReadonlyMap<string, PresentCard>;
  /** the events with the conversations */
  readonly conversations: readonly string[];
  /** the events with the agent jobs */
  readonly jobs: readonly string[];
  /** the leads that exist, by id */
  readonly leads: ReadonlyMap<string, LeadView>;
  /** The event with a pipeline's figures; null where there are none for that reader. */
  totals(pipelineId: string, visibility: Visibility): string | null;
}

/** Deals of a contact that are read at once. */
const dealsOfRead = 500;

/** Reads what is pushed, once for all who hear it. */
@Injectable()
export class PresentState {
  constructor(
    private readonly placedCards: CardReader,
    private readonly opportunities: OpportunityReader,
    private readonly summaries: SummaryReader,
    private readonly organizations: OrganizationReader,
    private readonly records: PresentRecords,
  ) {}

  /** What the audiences need to hear of the burst. @throws ModelUnavailable, ReadModelsUnavailable */
  async of(organizationId: string, burst: Burst, audiences: readonly Audience[]): Promise<Present> {
    const isWanted = (topic: 'inbox' | 'approvals' | 'leads'): boolean => audiences.some(({ topics }) => topics[topic]);
    const [cards, totals, conversations, jobs, leads] = await Promise.all([
      this.cards(organizationId, burst, audiences),
      this.totals(organizationId, burst, audiences),
      isWanted('inbox') ? this.records.conversations(organizationId, burst) : [],
      isWanted('approvals') ? this.records.jobs(organizationId, burst) : [],
      isWanted('leads') ? this.records.leads(organizationId, burst) : new Map<string, LeadView>(),
    ]);
    return {
      cards,
      conversations,
      jobs,
      leads,
      totals: (pipelineId, visibility) => totals.get(totalsKey(pipelineId, visibility)) ?? null,
    };
  }

  private async cards(
    organizationId: string,
    burst: Burst,
    audiences: readonly Audience[],
  ): Promise<ReadonlyMap<string, PresentCard>> {
    if (!audiences.some(({ topics }) => topics.pipelineIds.length > 0 || topics.followUps)) return new Map();
    const ids = new Set([...burst.deals.keys(), ...(await this.dealsOf(organizationId, burst))]);
    const placed = await this.placedCards.placed(organizationId, [...ids], Date.now());
    return new Map(placed.map((one) => [one.card.id, presentCard(one, burst.dealsBy.get(one.card.id) ?? null)]));
  }

  /** Deals that show conversations that changed, which closed ones do not; a change of a name is told of each deal. */
  private async dealsOf(organizationId: string, { talkingIds, contactIds }: Burst): Promise<readonly string[]> {
    const ids = [...new Set([...talkingIds, ...contactIds])];
    const found = await Promise.all(ids.map((contactId) => this.openDeals(organizationId, contactId)));
    return found.flat();
  }

  private async openDeals(organizationId: string, contactId: string, cursor?: string): Promise<readonly string[]> {
    const filter: OpportunityFilter = { contactId, status: ['open'] };
    const query = { filter, visibility: { all: true }, limit: dealsOfRead, cursor } as const;
    const { items, nextCursor } = await this.opportunities.list(organizationId, query);
    const ids = items.map(({ deal }) => deal.id);
    return nextCursor === null ? ids : [...ids, ...(await this.openDeals(organizationId, contactId, nextCursor))];
  }

  private async totals(
    organizationId: string,
    burst: Burst,
    audiences: readonly Audience[],
  ): Promise<ReadonlyMap<string, string>> {
    const wanted = new Map(
      audiences.flatMap((audience) =>
        pipelinesWithNewTotals(burst, audience).map((pipelineId) => {
          const { visibility } = audience;
          return [totalsKey(pipelineId, visibility), { pipelineId, visibility }] as const;
        }),
      ),
    );
    if (wanted.size === 0) return new Map();
    const { defaultId } = await this.organizations.pipelines(organizationId);
    const read = [...wanted].map(async ([key, query]) => {
      const { summary } = await this.summaries.ofPipeline(organizationId, query);
      if (!summary) return [];
      const event: TotalsEventDto = { pipelineId: query.pipelineId, summary: summaryView(summary, defaultId) };
      return [[key, serverSent('totals', event)] as const];
    });
    return new Map((await Promise.all(read)).flat());
  }
}

/** The pipelines of an audience in which a deal changed that it may see. */
export function pipelinesWithNewTotals(burst: Burst, { topics, visibility, figures }: Audience): readonly string[] {
  if (!figures) return [];
  const places = [...burst.deals.values()].flat().filter((place) => maySee(visibility, place));
  return topics.pipelineIds.filter((id) => places.some(({ pipelineId }) => pipelineId === id));
}

/** A deal as it is pushed, and who changed it. */
export function presentCard({ place, card }: PlacedCard, by: string | null): PresentCard {
  const shown = cardView(card);
  const event: CardEventDto = { pipelineId: place.pipelineId, card: shown, by };
  return { place, card: shown, event: serverSent('card', event) };
}

const totalsKey = (pipelineId: string, visibility: Visibility): string => `${pipelineId} ${scopeKey(visibility)}`;
