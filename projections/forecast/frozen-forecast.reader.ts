import {
  categoryOf,
  type CurrencyForecast,
  type ForecastDeal,
  lastDayOf,
  type LikelySum,
  mostForecastDeals,
} from '#domain';
import { type ReadModels } from '#read-model';
import { askSums } from '../figures/sums.js';
import { inScope, noneMark } from '../figures/team-scope.js';
import { DealFilters } from '../opportunity/deal-filters.js';
import { type OpportunityFilter } from '../opportunity/opportunity.filters.js';
import { opportunityModel, scores } from '../opportunity/opportunity.keys.js';
import { askDirectory } from '../organization/directory.js';
import { organizationModel } from '../organization/organization.keys.js';
import { bookedIn, bookedKeys, type Held } from '../revenue-events/booked.js';
import { revenueEventsModel } from '../revenue-events/revenue-events.keys.js';
import { forecastModel, type ForecastRecord } from './forecast.keys.js';
import { type ForecastQuery } from './forecast.reader.js';
import { figuresOf, monthKeys, stageProbabilities } from './forecast.view.js';
import { likelyContributions } from './likely-deals.js';

/** A forecast to be submitted: figures and the open deals that they count. */
export interface FrozenForecast {
  readonly figures: readonly CurrencyForecast[];
  readonly deals: readonly ForecastDeal[];
}

/** Deals that are read at once. */
const CHUNK = 1_000;

/** Reads the deals of a forecast, and adds up the figures from these. */
export class FrozenForecastReader {
  private readonly filters: DealFilters;

  constructor(
    private readonly models: ReadModels,
    private readonly clock: () => number = Date.now,
  ) {
    this.filters = new DealFilters(models);
  }

  /** What a submission freezes; with more deals than it may hold, where there are more. @throws ModelUnavailable, NotReached */
  async freeze(organizationId: string, query: ForecastQuery): Promise<FrozenForecast> {
    const ids = await this.idsOf(organizationId, query);
    const asked = [organizationModel, forecastModel, revenueEventsModel];
    const { found } = await this.models.read(organizationId, asked, query, (directory, likely, revenue) =>
      Promise.all([askDirectory(directory), likely.records<ForecastRecord>(ids), askSums(revenue, bookedKeys(query))]),
    );
    const [directory, records, sums] = found;
    const probabilities = stageProbabilities(directory);
    const deals = records.flatMap((record, index) =>
      record && counts(record, query) ? [dealOf(ids[index] ?? '', record, probabilities)] : [],
    );
    return { figures: figuresOf(bookedIn(sums, query), byCurrency(deals), directory), deals };
  }

  /** The open deals that are expected to close in the period. */
  private async idsOf(organizationId: string, query: ForecastQuery): Promise<readonly string[]> {
    const { visibility, after } = query;
    const asked = { filter: filterOf(query), visibility, after };
    const { resolved } = await this.filters.resolve(organizationId, asked, this.clock());
    const request = {
      order: { key: scores.createdAt, descending: false },
      filters: [...resolved.filters, ...resolved.ofStatus],
      limit: CHUNK,
    };
    const ids: string[] = [];
    let next: string | null | undefined;
    while (next !== null && ids.length <= mostForecastDeals) {
      const cursor: string | undefined = next;
      const { found } = await this.models.read(organizationId, [opportunityModel], {}, (deals) =>
        deals.page({ ...request, cursor }),
      );
      ids.push(...found.ids);
      next = found.nextCursor;
    }
    return ids;
  }
}

const filterOf = ({ of, period }: Held): OpportunityFilter => ({
  status: ['open'],
  expectedClose: { from: period.start, to: lastDayOf(period) },
  ...(of.kind === 'rep' && { repId: of.id }),
  ...(of.kind === 'team' && { teamId: of.id }),
});

/** It may have changed since its id was read, or be the closer's own in a team that the closer has left. */
function counts(record: ForecastRecord, query: Held): boolean {
  const keys = monthKeys(query);
  return (
    inScope(query, record.facts.teamId ?? noneMark) && likelyContributions(record).some(([key]) => keys.includes(key))
  );
}

function dealOf(
  id: string,
  { facts, currency, probability: own }: ForecastRecord,
  probabilities: ReadonlyMap<string, number>,
): ForecastDeal {
  const probability = own ?? probabilities.get(facts.stageId) ?? 0;
  return { id, value: { amount: facts.value, currency }, category: categoryOf(probability), probability };
}

function byCurrency(deals: readonly ForecastDeal[]): ReadonlyMap<string, readonly LikelySum[]> {
  const open = new Map<string, LikelySum[]>();
  for (const { value, probability } of deals) {
    const likely = open.get(value.currency) ?? [];
    likely.push({ probability, count: 1, value: value.amount });
    open.set(value.currency, likely);
  }
  return open;
}
