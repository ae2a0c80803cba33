/** Says when a filtered subscription owes a checkpoint: after every so many considered events, matching or not. */
export class CheckpointInterval {
  #considered = 0;

  constructor(private readonly events: number) {}

  /** Counts one considered event; true when a checkpoint is due after it. */
  isDue(): boolean {
    this.#considered += 1;
    if (this.#considered < this.events) return false;
    this.#considered = 0;
    return true;
  }
}
