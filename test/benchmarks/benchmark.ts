/** What one benchmark measured: a figure per run, or per request, in the order they were taken. */
export interface Measurement {
  /** what was measured, e.g. `durable appends, 32 in flight` */
  readonly metric: string;
  /** e.g. `events/s`, `ms` */
  readonly unit: string;
  /** at least three; each a run's rate, or each a request's time */
  readonly samples: readonly number[];
  /** the figure of spec "quality" and which side of it is good; absent where there is none */
  readonly target?: Target;
}

/** `statistic` of the samples should be at least, or at most, `value`. */
export interface Target {
  readonly statistic: 'median' | 'p99' | 'max' | 'min';
  readonly least?: number;
  readonly most?: number;
}

/** Takes a measurement as soon as it is there: it is printed at once. */
export type Report = (measurement: Measurement) => void;

/**
 * What a `<name>.bench.ts` in this folder exports: `name` and `run`. It starts what it needs (test/support), on free
 * ports and in a temporary folder, and stops it.
 */
export interface Benchmark {
  readonly name: string;
  run(report: Report): Promise<void>;
}
