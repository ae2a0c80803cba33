/** The figures that are printed of one measurement. */
export interface Statistics {
  readonly n: number;
  readonly min: number;
  readonly median: number;
  readonly p99: number;
  readonly max: number;
}

/** @throws RangeError where there are no samples */
export function statisticsOf(samples: readonly number[]): Statistics {
  if (samples.length === 0) throw new RangeError('No samples were taken');
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[Math.max(0, Math.min(sorted.length - 1, index))] ?? NaN;
  const half = sorted.length / 2;
  const median = Number.isInteger(half) ? (at(half - 1) + at(half)) / 2 : at(Math.floor(half));
  return {
    n: sorted.length,
    min: at(0),
    median,
    p99: at(Math.floor(0.99 * sorted.length)),
    max: at(sorted.length - 1),
  };
}
