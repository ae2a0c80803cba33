import { type Freshness, maySee, type Page, type ReadModels, type ReadOptions, type Visibility } from '#read-model';
import { NamesOfDeals } from '../opportunity/names-of-deals.js';
import { opportunityModel, type OpportunityRecord } from '../opportunity/opportunity.keys.js';
import { type OpportunityView } from '../opportunity/opportunity.view.js';
import { askDirectory } from '../organization/directory.js';
import { type Directory, organizationModel } from '../organization/organization.keys.js';
import { type RevenueDimension, type RevenueKind } from '../revenue-events/revenue-events.keys.js';
import { type Dimension } from '../win-rate/win-rate.keys.js';
import { type Behind } from './behind.js';
import { bookedBehind, type ForecastOf, type ForecastPart, openBehind } from './forecast-behind.js';
import { type AttributedQuery, closingsBehind, revenueBehind } from './revenue-behind.js';
import { staysBehind, visitsBehind, type VisitOutcome, type VisitsQuery } from './visits-behind.js';

/** Which page of the deals behind a figure, and who reads it. */
export interface FigureDealsPage extends ReadOptions {
  readonly visibility: Visibility;
  readonly cursor?: string | undefined;
  /** most of a page: one may hold fewer and still have a next one */
  readonly limit: number;
}

/** A page of the deals behind a figure. */
export type FigureDeals = { items: readonly OpportunityView[]; nextCursor: string | null } & Freshness;

/** How often more is looked for where what was looked at did not count. */
const MOST_LOOKS = 20;

/**
 * Reads the deals behind figures, each once, also where it counts several times; what the reader may not see (any more)
 * is left out. Its methods @throws ModelUnavailable, NotReached, InvalidCursor
 */
export class FigureDealsReader {
  private readonly names: NamesOfDeals;

  constructor(
    private readonly models: ReadModels,
    private readonly clock: () => number = Date.now,
  ) {
    this.names = new NamesOfDeals(models);
  }

  /** Behind a count of a stage's conversion. */
  ofConversion(organizationId: string, query: VisitsQuery & FigureDealsPage, outcome: VisitOutcome | undefined) {
    return this.page(organizationId, visitsBehind(query, outcome), query);
  }

  /** Behind the ended visits of a stage. */
  ofTimeInStage(organizationId: string, query: VisitsQuery & FigureDealsPage) {
    return this.page(organizationId, staysBehind(query), query);
  }

  /** Behind a win rate, or behind what was won or lost of it. */
  ofWinRate(
    organizationId: string,
    query: AttributedQuery<Dimension> & FigureDealsPage,
    outcome: 'won' | 'lost' | undefined,
  ) {
    return this.page(organizationId, closingsBehind(query, outcome), query);
  }

  /** Behind the revenue events of a kind, or behind booked revenue. */
  ofRevenue(organizationId: string, query: AttributedQuery<RevenueDimension> & FigureDealsPage, kind: RevenueKind) {
    return this.page(organizationId, revenueBehind(query, kind), query);
  }

  /** Behind a part of a forecast. */
  ofForecast(organizationId: string, query: ForecastOf & FigureDealsPage, part: ForecastPart) {
    return part === 'closed' || part === 'won'
      ? this.page(organizationId, bookedBehind(query, part), query)
      : this.page(organizationId, openBehind(query, part), query);
  }

  private async page<Kept>(organizationId: string, behind: Behind<Kept>, query: FigureDealsPage): Promise<FigureDeals> {
    const { found: directory, freshness } = await this.models.read(
      organizationId,
      [organizationModel, behind.model, behind.among.model, opportunityModel],
      { after: query.after },
      (organization) => askDirectory(organization),
    );
    const records: OpportunityRecord[] = [];
    let next: string | null | undefined = query.cursor;
    for (let looks = 0; next !== null && records.length < query.limit && looks < MOST_LOOKS; looks++) {
      const look = { cursor: next, limit: query.limit - records.length };
      const page: Page = await this.candidates(organizationId, behind, look);
      const of = { ids: page.ids, directory, visibility: query.visibility };
      records.push(...(await this.counting(organizationId, behind, of)));
      next = page.nextCursor;
    }
    const items = await this.names.of(organizationId, records, directory, this.clock());
    return { items, nextCursor: next ?? null, ...freshness };
  }

  private async candidates<Kept>(
    organizationId: string,
    { among: { model, order, filters }, scope }: Behind<Kept>,
    look: { readonly cursor: string | undefined; readonly limit: number },
  ): Promise<Page> {
    const request = { order, filters, scope, ...look };
    return (await this.models.read(organizationId, [model], {}, (query) => query.page(request))).found;
  }

  /** Those of the candidates that count and may be seen. */
  private async counting<Kept>(
    organizationId: string,
    { model, counts }: Behind<Kept>,
    of: { readonly ids: readonly string[]; readonly directory: Directory; readonly visibility: Visibility },
  ): Promise<readonly OpportunityRecord[]> {
    const { found } = await this.models.read(organizationId, [opportunityModel, model], {}, (deals, figures) =>
      Promise.all([deals.records<OpportunityRecord>(of.ids), figures.records<Kept>(of.ids)]),
    );
    const [deals, kept] = found;
    return deals.filter((record, index): record is OpportunityRecord => {
      const own = kept[index];
      return record !== null && own != null && maySee(of.visibility, record.deal) && counts(own, of.directory);
    });
  }
}
