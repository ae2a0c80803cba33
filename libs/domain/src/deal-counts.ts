/** How many deals somewhere has. */
export interface DealCount {
  readonly count: number;
  /** the log position that it is exact at */
  readonly position: string;
}

/** How many deals each of some stages holds, of every status and team. */
export interface StageCounts {
  readonly byStage: Readonly<Record<string, number>>;
  /** the log position that they are exact at */
  readonly position: string;
}
