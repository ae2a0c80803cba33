import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';

/** Counts what is dealt with. */
export class Throughput {
  readonly #since = Date.now();
  #total = 0;
  #last = 0;
  readonly #times: RecordableHistogram | undefined;

  /** @param measuresTimes whether the times between delivery and acknowledgement are kept */
  constructor(measuresTimes = false) {
    this.#times = measuresTimes ? createHistogram() : undefined;
  }

  get total(): number {
    return this.#total;
  }

  /** Per second, since it began. */
  get average(): number {
    const seconds = (Date.now() - this.#since) / 1_000;
    return seconds < 1 ? this.#total : Math.round(this.#total / seconds);
  }

  /** Milliseconds by what they are; nothing where times are not measured. */
  get times(): ReadonlyMap<string, number> {
    const times = this.#times;
    if (!times || times.count === 0) return new Map();
    const named = percentiles.map(([name, percentile]) => [name, times.percentile(percentile)] as const);
    return new Map([['Mean', Math.round(times.mean)], ['Fastest', times.min], ...named, ['Slowest', times.max]]);
  }

  /** @param milliseconds that it took */
  count(milliseconds: number): void {
    this.#total += 1;
    this.#times?.record(Math.max(1, milliseconds));
  }

  /** Counted since this was asked last. */
  sinceLast(): number {
    const counted = this.#total - this.#last;
    this.#last = this.#total;
    return counted;
  }
}

const percentiles = [
  ['Median', 50],
  ['Quintile 1', 20],
  ['Quintile 2', 40],
  ['Quintile 3', 60],
  ['Quintile 4', 80],
  ['90%', 90],
  ['95%', 95],
  ['99%', 99],
  ['99.5%', 99.5],
  ['99.9%', 99.9],
] as const;
