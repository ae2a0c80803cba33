import { type Instant } from '#decider';

/** What of each open deal waits for a time: its follow-up, and the end of its stage's stale-after days. */
export const timersModel = { name: 'timers', version: 3 } as const;

/** What is kept of a deal: hash `records`, field its id. */
export interface TimerRecord {
  /** the event that last changed any of this */
  readonly by: string;
  readonly open: boolean;
  readonly stageId: string;
  readonly stageEnteredAt: Instant;
  readonly staleRaised: boolean;
  readonly followUpAt: Instant | null;
  readonly followUpDueRaised: boolean;
  /** until when the deal is told nothing, in milliseconds: who writes its past down step by step may not be done; 0: never backdated */
  readonly restsUntil: number;
}

/** Stage → its stale-after days, of the stages that have some: hash `records`, field `pipelines`. */
export type StaleAfterDays = Readonly<Record<string, { readonly pipelineId: string; readonly days: number }>>;

/** Open deals whose follow-up was not yet said to be due. Sorted set of ids by its instant, or the end of their rest, in milliseconds. */
export const dueKey = 'due';

/** Open deals in the stage that were not yet said to be stale. Sorted set of ids by the instant of entering, in milliseconds. */
export const enteredKey = (stageId: string): string => `entered:${stageId}`;

/** Open deals that were not yet said to be stale. Sorted set of ids by what keeps them from it: follow-up or rest, in milliseconds; 0: none. */
export const aheadKey = 'ahead';

/** Open deals. Sorted set of ids by the instant of entering their stage, in milliseconds. */
export const inStageKey = 'in-stage';
