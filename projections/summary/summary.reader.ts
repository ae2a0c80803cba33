import { type Money, type Pipeline, type Stage, type Status } from '#domain';
import { type Freshness, type ReadModels } from '#read-model';
import { dealsByStageModel, stagesIn, stagesKey } from '../deals-by-stage/deals-by-stage.keys.js';
import { type Figure, figure, none, sum, winRate, type WinRate } from '../figures/figure.js';
import { noTallies, type Tallies } from '../figures/tally-field.js';
import { type FigureQuery } from '../figures/team-scope.js';
import { askDirectory, pipelineIn } from '../organization/directory.js';
import { organizationModel } from '../organization/organization.keys.js';
import { pipelineTotalsModel, totalsIn, totalsKey } from '../pipeline-totals/pipeline-totals.keys.js';

/** A stage and the deals in it. */
export interface StageFigures {
  readonly stage: Stage;
  /** index in the pipeline, from 0 */
  readonly position: number;
  readonly total: Figure;
  readonly byStatus: Readonly<Record<Status, Figure>>;
}

/** A pipeline's figures: all of the same moment. */
export interface Summary {
  readonly pipeline: Pipeline;
  readonly open: Figure;
  readonly won: Figure;
  readonly lost: Figure;
  readonly abandoned: Figure;
  /** the value of won deals at closing, plus later upsells and adjustments */
  readonly bookedRevenue: Money;
  readonly winRate: WinRate;
  /** every stage, zeros included, in the pipeline's order */
  readonly stages: readonly StageFigures[];
}

/** Reads pipeline-totals and deals-by-stage together with the pipeline's stages. O(teams × stages), at any size. */
export class SummaryReader {
  constructor(private readonly models: ReadModels) {}

  /** The pipeline's figures; null where there is no such pipeline. @throws ModelUnavailable, NotReached */
  async ofPipeline(organizationId: string, query: FigureQuery): Promise<{ summary: Summary | null } & Freshness> {
    const { found, freshness } = await this.models.read(
      organizationId,
      [organizationModel, pipelineTotalsModel, dealsByStageModel],
      { after: query.after },
      (directory, totals, stages) =>
        Promise.all([
          askDirectory(directory),
          totals.hash(totalsKey(query.pipelineId)),
          stages.hash(stagesKey(query.pipelineId)),
        ]),
    );
    const [directory, totals, stages] = found;
    const pipeline = pipelineIn(directory, query.pipelineId);
    const summary = pipeline && summaryOf(pipeline, totalsIn(totals, query), stagesIn(stages, query));
    return { summary, ...freshness };
  }
}

function summaryOf(pipeline: Pipeline, totals: Tallies, stages: ReadonlyMap<string, Tallies>): Summary {
  const { currency } = pipeline;
  const figures = allFigures(totals, currency);
  return {
    pipeline,
    ...figures,
    bookedRevenue: figures.won.value, // later upsells and adjustments go to the closing's value as well
    winRate: winRate(totals.won, totals.lost),
    stages: pipeline.stages.map((stage, position) => {
      const tallies = stages.get(stage.id) ?? noTallies;
      const total = Object.values(tallies).reduce(sum, none);
      return { stage, position, total: figure(total, currency), byStatus: allFigures(tallies, currency) };
    }),
  };
}

const allFigures = ({ open, won, lost, abandoned }: Tallies, currency: string): Readonly<Record<Status, Figure>> => ({
  open: figure(open, currency),
  won: figure(won, currency),
  lost: figure(lost, currency),
  abandoned: figure(abandoned, currency),
});
