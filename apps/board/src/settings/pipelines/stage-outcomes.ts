import { type Pipeline, type Stage } from '../../catalogue/catalogue.js';

export const outcomes = ['active', 'won', 'lost'] as const;
export const colours = ['gray', 'yellow', 'green', 'blue', 'purple', 'red', 'orange', 'teal', 'pink'] as const;

export type Outcome = (typeof outcomes)[number];
export type StageColour = (typeof colours)[number];

export const isOutcome = (value: unknown): value is Outcome => outcomes.some((one) => one === value);

/** The stages to which the deals of a stage can go: of the same outcome, and not being deleted. */
export const stageTargets = ({ stages }: Pick<Pipeline, 'stages'>, { id, outcome }: Stage): readonly Stage[] =>
  standingStages({ stages }, outcome).filter((stage) => stage.id !== id);

/** The stages of an outcome that are not being deleted. */
export const standingStages = ({ stages }: Pick<Pipeline, 'stages'>, outcome: Outcome): readonly Stage[] =>
  stages.filter((stage) => stage.outcome === outcome && !stage.deletion);

/** The first stage of each outcome that has one. */
export const firstStages = (pipeline: Pick<Pipeline, 'stages'> | undefined): Partial<Record<Outcome, string>> =>
  Object.fromEntries(
    outcomes.flatMap((outcome) => {
      const first = pipeline && standingStages(pipeline, outcome)[0];
      return first ? [[outcome, first.id] as const] : [];
    }),
  );

/** The pipelines that can take the place of one: of the same currency and policy, and not being deleted. */
export const pipelineTargets = (
  pipelines: readonly Pipeline[],
  { id, currency, statusPolicy }: Pipeline,
): readonly Pipeline[] =>
  pipelines.filter(
    (one) => one.id !== id && one.currency === currency && one.statusPolicy === statusPolicy && !one.deletion,
  );

/** How many things a stage demands before a deal may enter it. */
export const gateCount = ({ requiredFields, leastValue, reasonRequired }: Stage['gates']): number =>
  requiredFields.length + (leastValue === null ? 0 : 1) + (reasonRequired ? 1 : 0);
