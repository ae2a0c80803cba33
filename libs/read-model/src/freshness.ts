/** How fresh an answer is. */
export interface Freshness {
  /** the log position up to which everything of the organization is in the answer */
  readonly position: bigint;
  /** how long ago, in milliseconds, that was the head of the log */
  readonly ageMs: number;
  /** streams of the organization that are parked: an event of theirs could not be read or projected */
  readonly incomplete: number;
}

/** What a query can demand of freshness. */
export interface ReadOptions {
  /** waits, bounded, until the model has reached this position */
  readonly after?: bigint | undefined;
}
