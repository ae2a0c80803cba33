interface Unfinished {
  /** everything at or before it was handed over earlier */
  readonly before: bigint;
}

/** Which events are being reacted to, and so how far everything is done. Positions only grow. */
export class InFlight {
  /** in log order */
  private readonly unfinished = new Set<Unfinished>();
  private seen: bigint;
  private lastEvent: bigint;
  private stored: bigint;

  constructor(position: bigint) {
    this.seen = this.lastEvent = this.stored = position;
  }

  /** Events that are not done. */
  get size(): number {
    return this.unfinished.size;
  }

  /** An event came in; it is done once what this gives is called. */
  begin(position: bigint): () => void {
    const event = { before: this.seen };
    this.unfinished.add(event);
    this.lastEvent = position;
    this.passed(position);
    return () => void this.unfinished.delete(event);
  }

  /** There is nothing else at or before the position. */
  passed(position: bigint): void {
    if (position > this.seen) this.seen = position;
  }

  /** Everything at or before it is done. */
  get checkpoint(): bigint {
    for (const { before } of this.unfinished) return before;
    return this.seen;
  }

  /** The checkpoint, where an event came in since the last one that was stored: a log that grows by checkpoints alone needs none. */
  get due(): bigint | null {
    return this.checkpoint > this.stored && this.lastEvent > this.stored ? this.checkpoint : null;
  }

  /** The checkpoint is stored. */
  reached(position: bigint): void {
    this.stored = position;
  }
}
