import { setTimeout as pause } from 'node:timers/promises';

/** Tasks beside each other that end together: what ends one in the middle ends all. */
export class RunningTasks {
  private readonly ending = new AbortController();
  private readonly running = new Set<Promise<void>>();
  private failure: Error | null = null;

  /** @param ended told once they are to end */
  constructor(private readonly ended: () => void) {}

  /** Aborted once they have ended, or are about to. */
  get signal(): AbortSignal {
    return this.ending.signal;
  }

  /** Ends them in good order. */
  end(): void {
    this.ending.abort();
    this.ended();
  }

  /** Begins a task. */
  begin(task: () => Promise<void>): void {
    const running: Promise<void> = task()
      .catch((error: unknown) => {
        if (this.signal.aborted) return;
        this.failure = error instanceof Error ? error : new Error(String(error));
        this.end();
      })
      .finally(() => this.running.delete(running));
    this.running.add(running);
  }

  /** Waits until all have ended, for so many milliseconds at most. @throws what ended them in the middle */
  async settled(most: number): Promise<void> {
    await Promise.race([Promise.all(this.running), pause(most, undefined, { ref: false })]);
    if (this.failure) throw this.failure;
  }
}
