import { type OpportunityEvent } from '#domain';
import { type Freshness, type ModelQuery, type ReadModels, type ReadOptions } from '#read-model';
import { dayIn } from '../calendar.js';
import { askSums, type Sums, withContributions } from '../figures/sums.js';
import { askDirectory, memberIn, teamIn, timeZoneIn } from '../organization/directory.js';
import { type Directory, organizationModel } from '../organization/organization.keys.js';
import { bookedKeys, type Held } from '../revenue-events/booked.js';
import { bookedContributions } from '../revenue-events/revenue-contributions.js';
import { revenueEventsModel, type RevenueRecord } from '../revenue-events/revenue-events.keys.js';
import { revenueAfter } from '../revenue-events/revenue.js';
import { forecastModel, type ForecastRecord } from './forecast.keys.js';
import { type Forecast, forecastIn, openKeys } from './forecast.view.js';
import { likelyAfter, likelyContributions } from './likely-deals.js';

/** Whose forecast for which period. */
export interface ForecastQuery extends ReadOptions, Held {}

/** What might happen to a deal, at a moment. Nothing of it is written. */
export interface Supposition {
  readonly opportunityId: string;
  readonly events: readonly OpportunityEvent[];
  readonly at: string;
}

const models = [organizationModel, forecastModel, revenueEventsModel] as const;

/** Reads forecasts. A closer's cover own teams and deals without a team. */
export class ForecastReader {
  constructor(private readonly models: ReadModels) {}

  /** The forecast; null where its holder never was. It costs as much as its holder has teams and stages in the period. @throws ModelUnavailable, NotReached */
  async forecast(organizationId: string, query: ForecastQuery): Promise<{ forecast: Forecast | null } & Freshness> {
    const { found, freshness } = await this.models.read(organizationId, models, query, (directory, likely, revenue) =>
      Promise.all([askDirectory(directory), askForecast(query, likely, revenue)]),
    );
    const [directory, sums] = found;
    return { forecast: isThere(query.of, directory) ? forecastIn(sums, query, directory) : null, ...freshness };
  }

  /** The forecast as it is, and as it would be; null where its holder never was. @throws ModelUnavailable, NotReached */
  async suppose(
    organizationId: string,
    query: ForecastQuery,
    suppositions: readonly Supposition[],
  ): Promise<{ asIs: Forecast | null; supposed: Forecast | null } & Freshness> {
    const ids = suppositions.map(({ opportunityId }) => opportunityId);
    const { found, freshness } = await this.models.read(organizationId, models, query, (directory, likely, revenue) =>
      Promise.all([
        askDirectory(directory),
        askForecast(query, likely, revenue),
        likely.records<ForecastRecord>(ids),
        revenue.records<RevenueRecord>(ids),
      ]),
    );
    const [directory, sums, likely, booked] = found;
    const changed = suppositions.reduce(
      (before: Sums, supposition, index) =>
        withSupposition(before, supposition, {
          likely: likely[index] ?? null,
          revenue: booked[index] ?? null,
          timeZone: timeZoneIn(directory),
        }),
      sums,
    );
    if (!isThere(query.of, directory)) return { asIs: null, supposed: null, ...freshness };
    const [asIs, supposed] = [forecastIn(sums, query, directory), forecastIn(changed, query, directory)];
    return { asIs, supposed, ...freshness };
  }
}

/** Whether somebody is, or was, whose forecast it can be. */
function isThere({ kind, id }: Held['of'], directory: Directory): boolean {
  if (kind === 'organization') return true;
  return (kind === 'rep' ? memberIn(directory, id) : teamIn(directory, id)) !== null;
}

async function askForecast(query: Held, likely: ModelQuery, revenue: ModelQuery): Promise<Sums> {
  const [open, booked] = await Promise.all([askSums(likely, openKeys(query)), askSums(revenue, bookedKeys(query))]);
  return new Map([...open, ...booked]);
}

/** The sums as they would be: what is kept of the deal is folded on as the projections do it. */
function withSupposition(
  sums: Sums,
  { events, at }: Supposition,
  kept: { readonly likely: ForecastRecord | null; readonly revenue: RevenueRecord | null; readonly timeZone: string },
): Sums {
  const day = dayIn(kept.timeZone, at);
  const likely = events.reduce((record, event) => likelyAfter(record, event, { at }), kept.likely);
  const revenue = events.reduce((record, event) => revenueAfter(record, event, { at, day }), kept.revenue);
  const booked = (record: RevenueRecord | null) => (record?.entries ?? []).flatMap(bookedContributions);
  const without = withContributions(sums, [...likelyContributions(kept.likely), ...booked(kept.revenue)], -1);
  return withContributions(without, [...likelyContributions(likely), ...booked(revenue)], 1);
}
