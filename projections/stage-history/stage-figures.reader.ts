import { type Pipeline, type Stage } from '#domain';
import { type Freshness, type ReadModels } from '#read-model';
import { monthOf } from '../calendar.js';
import { type FigureQuery, inScope } from '../figures/team-scope.js';
import { askDirectory, pipelineIn } from '../organization/directory.js';
import { organizationModel } from '../organization/organization.keys.js';
import { type ConversionOfStage, conversionOf } from './conversion.js';
import { type Amounts, type Kind, monthKey, monthsKey, overallKey, stageHistoryModel } from './stage-history.keys.js';
import { type TimeInStage, timeInStageOf } from './time-in-stage.js';

/** Which visits count. */
export interface StageFigureQuery extends FigureQuery {
  /** first and last day, `YYYY-MM-DD` in the organization's time zone; absent: no bound */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Figures of a pipeline's stages; null where there is no such pipeline. */
export type FiguresOfStages<Figure> = { readonly stages: readonly Figure[] | null } & Freshness;

/** Reads what visits come to. All time grows with the stages; a period with its months and what is kept a day. */
export class StageFigureReader {
  constructor(private readonly models: ReadModels) {}

  /** How visits fared, by the day on which they began: every stage in its order. @throws ModelUnavailable, NotReached */
  conversion(organizationId: string, query: StageFigureQuery): Promise<FiguresOfStages<ConversionOfStage>> {
    return this.ofStages(organizationId, query, 'conversion', conversionOf);
  }

  /** How long visits took, by the day on which they ended: the active stages in their order. @throws as `conversion` */
  timeInStage(organizationId: string, query: StageFigureQuery): Promise<FiguresOfStages<TimeInStage>> {
    return this.ofStages(organizationId, query, 'time', timeInStageOf);
  }

  private async ofStages<Figure>(
    organizationId: string,
    query: StageFigureQuery,
    kind: Kind,
    figuresOf: (pipeline: Pipeline, amountsOf: (stage: Stage) => Amounts) => readonly Figure[],
  ): Promise<FiguresOfStages<Figure>> {
    const { found, freshness } = await this.models.read(
      organizationId,
      [organizationModel, stageHistoryModel],
      { after: query.after },
      (directory, model) => Promise.all([askDirectory(directory), model.hash(monthsKey(kind, query.pipelineId))]),
    );
    const [directory, months] = found;
    const pipeline = pipelineIn(directory, query.pipelineId);
    if (!pipeline) return { stages: null, ...freshness };
    const amounts = await this.amounts(organizationId, query, kind, [...months.keys()]);
    return { stages: figuresOf(pipeline, ({ id }) => amounts.get(id) ?? new Map<string, number>()), ...freshness };
  }

  private async amounts(
    organizationId: string,
    query: StageFigureQuery,
    kind: Kind,
    months: readonly string[],
  ): Promise<ReadonlyMap<string, Amounts>> {
    const { pipelineId, from, to } = query;
    const byDay = from !== undefined || to !== undefined;
    const wanted = months.filter((month) => (!from || month >= monthOf(from)) && (!to || month <= monthOf(to)));
    const keys = byDay ? wanted.map((month) => monthKey(kind, pipelineId, month)) : [overallKey(kind, pipelineId)];
    const { found } = await this.models.read(organizationId, [stageHistoryModel], {}, (model) =>
      Promise.all(keys.map((key) => model.hash(key))),
    );
    return summed(
      found.flatMap((hash) => [...hash]),
      query,
      byDay,
    );
  }
}

/** The amounts that the query may see, by stage and measure. */
function summed(
  fields: readonly (readonly [field: string, amount: string])[],
  query: StageFigureQuery,
  byDay: boolean,
): ReadonlyMap<string, Amounts> {
  const stages = new Map<string, Map<string, number>>();
  for (const [field, amount] of fields) {
    const [team = '', measure = '', ...rest] = field.split('|');
    const day = byDay ? (rest.shift() ?? '') : '';
    if (!inScope(query, team) || (byDay && !isWithin(day, query))) continue;
    const stage = rest.join('|');
    const amounts = stages.get(stage) ?? new Map<string, number>();
    stages.set(stage, amounts.set(measure, (amounts.get(measure) ?? 0) + Number(amount)));
  }
  return stages;
}

const isWithin = (day: string, { from, to }: StageFigureQuery): boolean =>
  (from === undefined || day >= from) && (to === undefined || day <= to);
