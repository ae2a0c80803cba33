import { type Instant } from '#decider';
import { type OpportunityEvent, type StageReference } from '#domain';

/** Every visit of a stage by a deal, and what visits come to: per pipeline and team, by day. */
export const stageHistoryModel = { name: 'stage-history', version: 2 } as const;

/** How a visit began or ended: the event and who did it. */
export interface Step {
  readonly at: Instant;
  /** in the organization's time zone of that moment, `YYYY-MM-DD` */
  readonly day: string;
  readonly event: OpportunityEvent['type'];
  /** the actor's id */
  readonly by: string;
}

/**
 * What became of a visit: the deal moved on to a later stage or back to an earlier one, was won, lost or abandoned from
 * here, or left without any of these (another pipeline or team, a deleted stage, a reopening); null: it is still here.
 */
export type Fate = 'advanced' | 'reverted' | 'won' | 'lost' | 'abandoned' | 'moved';

/** A deal's stay in a stage. */
export interface Visit {
  /** as it was when the deal entered */
  readonly stage: StageReference;
  readonly pipelineId: string;
  /** the deal's, or at the end of the visit */
  readonly teamId: string | null;
  readonly entered: Step;
  /** null: it is still here */
  readonly left: Step | null;
  /** closed while it is here; null: it is not */
  readonly closed: Step | null;
  readonly fate: Fate | null;
}

/** What is kept of a deal: hash `records`, field its id. A deleted deal is not kept. */
export interface StageHistory {
  readonly teamId: string | null;
  /** oldest first; the last one is where it is */
  readonly visits: readonly Visit[];
}

/** What is counted of visits: how they fared, by the day they began, and how long they took, by the day they ended. */
export type Kind = 'conversion' | 'time';

/** Of a pipeline over all time. Hash, fields `<team or ->|<measure>|<stage>`. */
export const overallKey = (kind: Kind, pipelineId: string): string => `${kind}:${pipelineId}`;

/** Of a month, `YYYY-MM`. Hash, fields `<team or ->|<measure>|<day>|<stage>`. */
export const monthKey = (kind: Kind, pipelineId: string, month: string): string => `${kind}:${pipelineId}:${month}`;

/** How many visits each month has. Hash, fields `YYYY-MM`. */
export const monthsKey = (kind: Kind, pipelineId: string): string => `months:${kind}:${pipelineId}`;

/**
 * Deals that have visited a stage by the latest day on which a visit of it began (`conversion`) or ended (`time`), in
 * milliseconds of its midnight UTC. Sorted set of ids.
 */
export const visitorsKey = (kind: Kind, pipelineId: string, stageId: string): string =>
  `visitors:${kind}:${pipelineId}:${stageId}`;

/** The measure of `conversion` that counts visits; each `Fate` is one as well. */
export const enteredMeasure = 'entered';

/** Measures of `time`: ended visits, their milliseconds, and, in bins of `binWidth`, how many took that long. */
export const timeMeasures = { count: 'count', sum: 'ms', bin: (index: number): string => `bin.${index}` } as const;

/** Of the histogram of durations, in milliseconds: one hour. */
export const binWidth = 3_600_000;

/** What was counted of a stage's visits, by measure. */
export type Amounts = ReadonlyMap<string, number>;
