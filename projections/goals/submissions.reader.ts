import { type ForecastDeal, lastDayOf, type Submission } from '#domain';
import { type Freshness, type ReadModels, type ReadOptions, type Visibility } from '#read-model';
import { dayIn } from '../calendar.js';
import { askSums } from '../figures/sums.js';
import { askDirectory, timeZoneIn } from '../organization/directory.js';
import { organizationModel } from '../organization/organization.keys.js';
import { bookedIn, bookedKeys } from '../revenue-events/booked.js';
import { revenueEventsModel } from '../revenue-events/revenue-events.keys.js';
import { type Accuracy, accuracyOf } from './accuracy.js';
import { goalRanges, scopeOfGoals, seesHolder } from './goals.filters.js';
import { goalsModel, orderKey, type SubmissionRecord } from './goals.keys.js';
import { type GoalQuery } from './goals.reader.js';

/** A submitted forecast, and how accurate it turned out. */
export interface SubmissionView {
  readonly submission: Submission;
  /** whether the period is over, so that the accuracy is final but for later reopenings and deletions */
  readonly ended: boolean;
  readonly accuracy: readonly Accuracy[];
  readonly deals: readonly ForecastDeal[];
}

/** Reads submitted forecasts: a closer's own and those of own teams. */
export class SubmissionReader {
  constructor(
    private readonly models: ReadModels,
    private readonly clock: () => number = Date.now,
  ) {}

  /** A page, the latest first. @throws ModelUnavailable, NotReached, InvalidCursor */
  async list(
    organizationId: string,
    query: GoalQuery,
  ): Promise<{ items: readonly SubmissionView[]; nextCursor: string | null } & Freshness> {
    const request = {
      order: { key: orderKey('submission'), descending: true },
      filters: goalRanges('submission', query),
      scope: scopeOfGoals(query),
      cursor: query.cursor,
      limit: query.limit,
    };
    const page = await this.models.read(organizationId, [goalsModel], query, (model) => model.page(request));
    const { items } = await this.submissions(organizationId, page.found.ids, query);
    return { items, nextCursor: page.found.nextCursor, ...page.freshness };
  }

  /** The submission with its deals; null where there is none, or the reader may not see it. @throws ModelUnavailable, NotReached */
  async find(
    organizationId: string,
    id: string,
    options: ReadOptions & { readonly visibility: Visibility },
  ): Promise<{ submission: SubmissionView | null } & Freshness> {
    const { items, freshness } = await this.submissions(organizationId, [id], options);
    return { submission: items[0] ?? null, ...freshness };
  }

  private async submissions(
    organizationId: string,
    ids: readonly string[],
    { visibility, after }: ReadOptions & { readonly visibility: Visibility },
  ): Promise<{ items: readonly SubmissionView[]; freshness: Freshness }> {
    const { found, freshness } = await this.models.read(
      organizationId,
      [goalsModel, organizationModel],
      { after },
      (model, directory) => Promise.all([model.records<SubmissionRecord>(ids), askDirectory(directory)]),
    );
    const [records, directory] = found;
    const seen = records.flatMap((record) =>
      record && 'submission' in record && seesHolder(visibility, record.submission.of) ? [record] : [],
    );
    const sums = await this.models.read(organizationId, [revenueEventsModel], {}, (model) =>
      Promise.all(seen.map(({ submission }) => askSums(model, bookedKeys(submission)))),
    );
    const today = dayIn(timeZoneIn(directory), this.clock());
    const items = seen.map(({ submission, deals }, index) => {
      const booked = bookedIn(sums.found[index] ?? new Map(), { ...submission, visibility });
      return {
        ...{ submission, deals },
        ended: today > lastDayOf(submission.period),
        accuracy: accuracyOf(submission.figures, booked),
      };
    });
    return { items, freshness };
  }
}
