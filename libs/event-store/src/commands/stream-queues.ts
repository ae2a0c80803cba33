/** Runs the tasks of one stream one after another, so that commands of one process do not race each other. */
export class StreamQueues {
  readonly #last = new Map<string, Promise<unknown>>();

  run<T>(stream: string, task: () => Promise<T>): Promise<T> {
    const before = this.#last.get(stream);
    const outcome = before ? before.then(task) : task();
    const settled: Promise<void> = outcome.then(
      () => this.#forget(stream, settled),
      () => this.#forget(stream, settled),
    );
    this.#last.set(stream, settled);
    return outcome;
  }

  #forget(stream: string, settled: Promise<unknown>): void {
    if (this.#last.get(stream) === settled) this.#last.delete(stream);
  }
}
