import { type Pipeline, type Stage } from '#domain';
import { type Amounts, binWidth, timeMeasures } from './stage-history.keys.js';

/** How long ended visits of a stage took. Null where none ended. */
export interface TimeInStage {
  readonly stage: Stage;
  readonly ended: number;
  /** exact, in milliseconds */
  readonly meanMs: number | null;
  /** from the histogram: the middle of its bin, so at most half a bin's width off. In milliseconds */
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
}

/** The active stages of the pipeline: being in a closed one takes no time that counts. */
export const timeInStageOf = ({ stages }: Pipeline, amountsOf: (stage: Stage) => Amounts): readonly TimeInStage[] =>
  stages
    .filter(({ outcome }) => outcome === 'active')
    .map((stage) => {
      const amounts = amountsOf(stage);
      const ended = amounts.get(timeMeasures.count) ?? 0;
      const bins = binsOf(amounts);
      const meanMs = ended === 0 ? null : (amounts.get(timeMeasures.sum) ?? 0) / ended;
      return { stage, ended, meanMs, medianMs: quantile(bins, ended, 0.5), p90Ms: quantile(bins, ended, 0.9) };
    });

type Bin = readonly [index: number, count: number];

function binsOf(amounts: Amounts): readonly Bin[] {
  const bins = [...amounts].flatMap(([measure, count]): Bin[] => {
    const [, index] = /^bin\.(\d+)$/.exec(measure) ?? [];
    return index === undefined ? [] : [[Number(index), count]];
  });
  return bins.sort(([a], [b]) => a - b);
}

/** The middle of the bin that holds the visit of that rank (nearest rank). */
function quantile(bins: readonly Bin[], total: number, share: number): number | null {
  const wanted = Math.ceil(total * share);
  let seen = 0;
  for (const [index, count] of bins) {
    seen += count;
    if (seen >= wanted) return (index + 0.5) * binWidth;
  }
  return null;
}
