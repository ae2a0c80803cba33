/** So many tasks at the same time and no more; beyond, whoever begins one waits. */
export class Slots {
  private readonly waiting: (() => void)[] = [];
  private ended = false;
  private taken = 0;

  constructor(private readonly most: number) {}

  /** Resolves once the caller may begin a task. */
  async take(): Promise<void> {
    if (this.taken >= this.most && !this.ended) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.taken += 1;
  }

  /** A task ended. */
  release(): void {
    this.taken -= 1;
    this.waiting.shift()?.();
  }

  /** Nobody waits any more: the process ends. */
  end(): void {
    this.ended = true;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
