import { type Pipeline, type Stage } from '#domain';
import { type Amounts, enteredMeasure, type Fate } from './stage-history.keys.js';

/** How the visits of a stage fared. Each is in one of the counts besides `entered`. */
export interface ConversionOfStage extends Readonly<Record<Fate, number>> {
  readonly stage: Stage;
  readonly entered: number;
  /** the deal is there still */
  readonly present: number;
  /** (advanced + won) ÷ entered, from 0 to 1; null where none entered, and of stages that close deals */
  readonly rate: number | null;
}

/** Every stage of the pipeline. */
export function conversionOf({ stages }: Pipeline, amountsOf: (stage: Stage) => Amounts): readonly ConversionOfStage[] {
  return stages.map((stage) => {
    const of = (measure: string): number => amountsOf(stage).get(measure) ?? 0;
    const [advanced, reverted, won, lost] = [of('advanced'), of('reverted'), of('won'), of('lost')];
    const [abandoned, moved, entered] = [of('abandoned'), of('moved'), of(enteredMeasure)];
    const present = entered - advanced - reverted - won - lost - abandoned - moved;
    const rate = entered === 0 || stage.outcome !== 'active' ? null : (advanced + won) / entered;
    return { stage, entered, advanced, reverted, won, lost, abandoned, moved, present, rate };
  });
}
