/** Runs one task after another, in the order in which they came. */
export class Serial {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs the task once those before it have ended, however they ended. */
  run<T>(task: () => Promise<T>): Promise<T> {
    const running = this.last.then(task);
    this.last = running.catch(() => undefined);
    return running;
  }
}
