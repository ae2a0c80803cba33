/** Runs a task for many callers at once: those who come while it runs share the next run. */
export class SharedRun {
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  constructor(private readonly task: () => Promise<void>) {}

  /** A run that starts after this call. */
  run(): Promise<void> {
    if (!this.#running && !this.#next) return this.#start();
    return (this.#next ??= this.#settled().then(() => this.#start()));
  }

  #start(): Promise<void> {
    this.#next = null;
    this.#running = this.task().finally(() => (this.#running = null));
    return this.#running;
  }

  async #settled(): Promise<void> {
    await this.#running?.catch(() => undefined);
  }
}
