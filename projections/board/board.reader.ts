import { type Pipeline, type Stage } from '#domain';
import {
  type Freshness,
  type ModelQuery,
  type Page,
  type ReadModels,
  type ReadOptions,
  type Visibility,
} from '#read-model';
import { dealsByStageModel, stagesIn, stagesKey } from '../deals-by-stage/deals-by-stage.keys.js';
import { figure, none, sum, type Tally } from '../figures/figure.js';
import { noTallies, type Tallies } from '../figures/tally-field.js';
import { DealFilters, type ResolvedFilter } from '../opportunity/deal-filters.js';
import { anyOf, countedRanges, type OpportunityFilter } from '../opportunity/opportunity.filters.js';
import { indexKey, opportunityModel, scores } from '../opportunity/opportunity.keys.js';
import { pipelineIn } from '../organization/directory.js';
import { type Board, type CardPage } from './board.view.js';
import { CardReader } from './card.reader.js';
import { askColumn, type ColumnPlan, planOf } from './column.js';

/** Which cards of a pipeline. */
export interface BoardQuery extends ReadOptions {
  readonly pipelineId: string;
  /** @defaultValue open deals; in the closed stages of a `by_stage` pipeline, those closed in the last 30 days, then the others */
  readonly filter: Omit<OpportunityFilter, 'pipelineId' | 'stageId'>;
  readonly visibility: Visibility;
  /** most cards of a column */
  readonly limit: number;
}

/** Reads pipelines as boards. Its cost grows with the cards shown, and with the narrowest filter. */
export class BoardReader {
  private readonly cards: CardReader;
  private readonly filters: DealFilters;

  constructor(
    private readonly models: ReadModels,
    private readonly clock: () => number = Date.now,
  ) {
    this.cards = new CardReader(models);
    this.filters = new DealFilters(models);
  }

  /** Every stage with its totals and its first cards; null where there is no such pipeline. `defaultId` names the default one. @throws ModelUnavailable, NotReached */
  async ofPipeline(
    organizationId: string,
    query: BoardQuery,
  ): Promise<{ board: Board | null; defaultId: string | null } & Freshness> {
    const now = this.clock();
    const { resolved, freshness } = await this.filters.resolve(organizationId, query, now);
    const pipeline = pipelineIn(resolved.directory, query.pipelineId);
    const defaultId = resolved.directory.pipelines?.state.defaultId ?? null;
    if (!pipeline) return { board: null, defaultId, ...freshness };
    const plans = pipeline.stages.map((stage) => planOf(pipeline, stage, query.filter));
    const { found } = await this.models.read(
      organizationId,
      [opportunityModel, dealsByStageModel],
      {},
      (deals, stages) =>
        Promise.all([
          Promise.all(plans.map((plan) => askColumn(deals, plan, { ...resolved, limit: query.limit, now }))),
          isKept(query, resolved) ? askFigures(stages, query, plans) : askTallies(deals, query, plans, resolved),
        ]),
    );
    const [pages, totals] = found;
    const ids = pages.flatMap((page) => page.ids);
    const cards = await this.cards.of(organizationId, ids, resolved.directory, now);
    const columns = pipeline.stages.map((stage, index) => ({
      stage,
      total: figure(totals[index] ?? none, pipeline.currency),
      ...shown(pages[index] ?? nothing, cards),
    }));
    return { board: { pipeline, columns }, defaultId, ...freshness };
  }

  /** More cards of a column; null where there is no such stage. @throws ModelUnavailable, NotReached, InvalidCursor */
  async column(
    organizationId: string,
    stageId: string,
    { cursor, limit, ...query }: BoardQuery & { readonly cursor?: string | undefined },
  ): Promise<{ column: CardPage | null } & Freshness> {
    const now = this.clock();
    const { resolved, freshness } = await this.filters.resolve(organizationId, query, now);
    const place = placeOf(pipelineIn(resolved.directory, query.pipelineId), stageId);
    if (!place) return { column: null, ...freshness };
    const plan = planOf(place.pipeline, place.stage, query.filter);
    const { found } = await this.models.read(organizationId, [opportunityModel], {}, (deals) =>
      askColumn(deals, plan, { ...resolved, cursor, limit, now }),
    );
    const cards = await this.cards.of(organizationId, found.ids, resolved.directory, now);
    return { column: shown(found, cards), ...freshness };
  }
}

/** How many cards each column has and what they are worth, by the figures that are kept. */
async function askFigures(
  stages: ModelQuery,
  query: BoardQuery,
  plans: readonly ColumnPlan[],
): Promise<readonly Tally[]> {
  const kept = await stages.hash(stagesKey(query.pipelineId));
  const tallies = stagesIn(kept, { ...query, teamId: query.filter.teamId });
  return plans.map(({ stageId, statuses }) => ofStatuses(tallies.get(stageId) ?? noTallies, statuses));
}

/** The same where no figures are kept by the filter: counted. */
async function askTallies(
  deals: ModelQuery,
  { visibility }: BoardQuery,
  plans: readonly ColumnPlan[],
  { filters, only }: ResolvedFilter,
): Promise<readonly Tally[]> {
  const counted = [...filters, ...countedRanges(visibility)];
  const found = await Promise.all(
    plans.map(({ stageId, statuses }) =>
      deals.tally(scores.value, [...counted, [{ key: indexKey('stage', stageId) }], anyOf(statuses)], only),
    ),
  );
  return found.map(({ count, sum: value }) => ({ count, value }));
}

const nothing: Page = { ids: [], nextCursor: null };

/** Whether figures are kept by all that is filtered by: the team and the status. */
const isKept = ({ filter }: BoardQuery, { only }: ResolvedFilter): boolean =>
  !only &&
  Object.entries(filter).every(([name, value]) => value === undefined || name === 'teamId' || name === 'status');

const ofStatuses = (tallies: Tallies, statuses: ColumnPlan['statuses']): Tally =>
  statuses.map((status) => tallies[status]).reduce(sum, none);

function shown({ ids, nextCursor }: Page, cards: Awaited<ReturnType<CardReader['of']>>): CardPage {
  return { cards: ids.flatMap((id) => cards.get(id) ?? []), nextCursor };
}

function placeOf(pipeline: Pipeline | null, stageId: string): { pipeline: Pipeline; stage: Stage } | null {
  const stage = pipeline?.stages.find(({ id }) => id === stageId);
  return pipeline && stage ? { pipeline, stage } : null;
}
