import { type Goal } from '#domain';
import {
  type Answer,
  type Freshness,
  type ModelQuery,
  type ReadModels,
  type ReadOptions,
  type Visibility,
} from '#read-model';
import { askSums, type Sums } from '../figures/sums.js';
import { bookedIn, bookedKeys } from '../revenue-events/booked.js';
import { revenueEventsModel } from '../revenue-events/revenue-events.keys.js';
import { type Attainment, attainmentOf } from './attainment.js';
import { type GoalFilter, goalRanges, scopeOfGoals, seesHolder } from './goals.filters.js';
import { type GoalRecord, goalsModel, orderKey } from './goals.keys.js';

/** A goal, how far it is reached, and its ETag. */
export interface GoalView {
  readonly goal: Goal;
  readonly revision: bigint;
  readonly attainment: Attainment;
}

/** A page of goals. */
export interface GoalQuery extends ReadOptions, GoalFilter {
  readonly cursor?: string | undefined;
  /** most of a page */
  readonly limit: number;
}

/** Reads goals. A closer sees the own ones and those of own teams, and figures of own teams and of deals without one. */
export class GoalReader {
  constructor(private readonly models: ReadModels) {}

  /** A page, the latest periods first. @throws ModelUnavailable, NotReached, InvalidCursor */
  async list(
    organizationId: string,
    query: GoalQuery,
  ): Promise<{ items: readonly GoalView[]; nextCursor: string | null } & Freshness> {
    const request = {
      order: { key: orderKey('goal'), descending: true },
      filters: goalRanges('goal', query),
      scope: scopeOfGoals(query),
      cursor: query.cursor,
      limit: query.limit,
    };
    const page = await this.models.read(organizationId, [goalsModel], query, (model) => model.page(request));
    const { found } = await this.goals(organizationId, page.found.ids, {});
    const items = await this.attained(organizationId, found, query.visibility);
    return { items, nextCursor: page.found.nextCursor, ...page.freshness };
  }

  /** The goal; null where there is none, or the reader may not see it. @throws ModelUnavailable, NotReached */
  async find(
    organizationId: string,
    id: string,
    { visibility, ...options }: ReadOptions & { readonly visibility: Visibility },
  ): Promise<{ goal: GoalView | null } & Freshness> {
    const { found, freshness } = await this.goals(organizationId, [id], options);
    const seen = found.filter(({ goal }) => seesHolder(visibility, goal.of));
    const [goal] = await this.attained(organizationId, seen, visibility);
    return { goal: goal ?? null, ...freshness };
  }

  private async goals(
    organizationId: string,
    ids: readonly string[],
    options: ReadOptions,
  ): Promise<Answer<readonly GoalRecord[]>> {
    const { found, freshness } = await this.models.read(organizationId, [goalsModel], options, (model) =>
      model.records<GoalRecord>(ids),
    );
    return { found: found.flatMap((record) => (record && 'goal' in record ? [record] : [])), freshness };
  }

  private async attained(
    organizationId: string,
    records: readonly GoalRecord[],
    visibility: Visibility,
  ): Promise<readonly GoalView[]> {
    const { found } = await this.models.read(organizationId, [revenueEventsModel], {}, (model) =>
      Promise.all(records.map(({ goal }) => askBooked(model, goal))),
    );
    return records.map(({ goal, revision }, index) => ({
      goal,
      revision: BigInt(revision),
      attainment: attainmentOf(goal, bookedIn(found[index] ?? new Map(), { ...goal, visibility })),
    }));
  }
}

const askBooked = (model: ModelQuery, goal: Goal): Promise<Sums> => askSums(model, bookedKeys(goal));
