import { setMaxListeners } from 'node:events';

const EVERY_COMMIT = Symbol('every commit');
type Topic = string | typeof EVERY_COMMIT;

/** Wakes those who wait for a stream, or for the whole log, to grow. */
export class CommitSignal {
  readonly #waiting = new Map<Topic, Set<() => void>>();

  /** Resolves at the next commit, or when `aborted` is. Look for new events before waiting, in the same turn. */
  nextCommit(aborted: AbortSignal): Promise<void> {
    return this.#wait(EVERY_COMMIT, aborted);
  }

  nextCommitTo(stream: string, aborted: AbortSignal): Promise<void> {
    return this.#wait(stream, aborted);
  }

  committed(streams: Iterable<string>): void {
    this.#wake(EVERY_COMMIT);
    for (const stream of streams) this.#wake(stream);
  }

  #wait(topic: Topic, aborted: AbortSignal): Promise<void> {
    setMaxListeners(0, aborted);
    return new Promise((resolve) => {
      const waiting = this.#waiting.get(topic) ?? new Set();
      this.#waiting.set(topic, waiting);
      const wake = () => {
        aborted.removeEventListener('abort', wake);
        waiting.delete(wake);
        if (waiting.size === 0 && this.#waiting.get(topic) === waiting) this.#waiting.delete(topic);
        resolve();
      };
      waiting.add(wake);
      aborted.addEventListener('abort', wake);
      if (aborted.aborted) wake();
    });
  }

  #wake(topic: Topic): void {
    for (const wake of [...(this.#waiting.get(topic) ?? [])]) wake();
  }
}
