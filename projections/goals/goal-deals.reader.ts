import { type Goal, monthsOf } from '#domain';
import { type Filters, type Freshness, maySee, type ReadModels, type ReadOptions, type Visibility } from '#read-model';
import { type Figure, figure } from '../figures/figure.js';
import { monthOf } from '../calendar.js';
import { noneMark } from '../figures/team-scope.js';
import { NamesOfDeals } from '../opportunity/names-of-deals.js';
import { opportunityModel, type OpportunityRecord } from '../opportunity/opportunity.keys.js';
import { type OpportunityView } from '../opportunity/opportunity.view.js';
import { askDirectory } from '../organization/directory.js';
import { organizationModel } from '../organization/organization.keys.js';
import {
  bookedDealsKey,
  holderName,
  lastBookedKey,
  type RevenueEntry,
  revenueEventsModel,
  type RevenueRecord,
} from '../revenue-events/revenue-events.keys.js';

/** A deal that counts for a goal. */
export interface GoalDeal {
  readonly view: OpportunityView;
  /** what was booked of it in the goal's period; counts 1 where it was won in it */
  readonly booked: Figure;
}

/** A page of the deals behind a goal. */
export interface GoalDealsQuery extends ReadOptions {
  readonly goal: Goal;
  readonly visibility: Visibility;
  readonly cursor?: string | undefined;
  /** most of a page */
  readonly limit: number;
}

/** Reads the deals of which something was booked for a goal. */
export class GoalDealsReader {
  private readonly names: NamesOfDeals;

  constructor(
    private readonly models: ReadModels,
    private readonly clock: () => number = Date.now,
  ) {
    this.names = new NamesOfDeals(models);
  }

  /** A page, those that something was booked of last first. @throws ModelUnavailable, NotReached, InvalidCursor */
  async list(
    organizationId: string,
    { goal, visibility, cursor, limit, after }: GoalDealsQuery,
  ): Promise<{ items: readonly GoalDeal[]; nextCursor: string | null } & Freshness> {
    const request = {
      order: { key: lastBookedKey, descending: true },
      filters: [bookedIn(goal, holderName(goal.of)), ...countedFilters(goal, visibility)],
      ...{ scope: goal.id, cursor, limit },
    };
    const page = await this.models.read(organizationId, [revenueEventsModel], { after }, (model) =>
      model.page(request),
    );
    const { ids, nextCursor } = page.found;
    const { found } = await this.models.read(
      organizationId,
      [opportunityModel, revenueEventsModel, organizationModel],
      {},
      (deals, revenue, directory) =>
        Promise.all([
          deals.records<OpportunityRecord>(ids),
          revenue.records<RevenueRecord>(ids),
          askDirectory(directory),
        ]),
    );
    const [records, revenues, directory] = found;
    const seen = records.flatMap((record, index) => {
      const revenue = revenues[index];
      return record && revenue && maySee(visibility, record.deal) ? [{ record, revenue }] : [];
    });
    const shown = seen.map(({ record }) => record);
    const views = await this.names.of(organizationId, shown, directory, this.clock());
    const items = views.flatMap((view, index) => {
      const revenue = seen[index]?.revenue;
      return revenue ? [{ view, booked: bookedOf(goal, revenue) }] : [];
    });
    return { items, nextCursor, ...page.freshness };
  }
}

const bookedIn = (goal: Goal, holder: string) =>
  monthsOf(goal.period).map((month) => ({ key: bookedDealsKey(holder, month) }));

/** What counts for a closer: deals that were closed in own teams, and without a team. */
const countedFilters = (goal: Goal, visibility: Visibility): Filters =>
  'all' in visibility
    ? []
    : [[...visibility.teamIds, noneMark].flatMap((id) => bookedIn(goal, holderName({ kind: 'team', id })))];

function bookedOf({ period }: Goal, { entries, currency }: RevenueRecord): Figure {
  const months = monthsOf(period);
  const counts = ({ kind, day }: RevenueEntry) => kind === 'booked_revenue' && months.includes(monthOf(day));
  const sum = entries
    .filter(counts)
    .reduce((total, { count, value }) => ({ count: total.count + count, value: total.value + value }), {
      count: 0,
      value: 0,
    });
  return figure(sum, currency);
}
