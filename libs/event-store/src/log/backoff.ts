import { setTimeout } from 'node:timers/promises';

const FIRST_MS = 100;
const LONGEST_MS = 5_000;

/** Waits between attempts: each time longer, by a random part so that many waiters do not come back at once. */
export class Backoff {
  #attempts = 0;

  /** @param first the longest that the first wait can be, in milliseconds */
  constructor(private readonly first = FIRST_MS) {}

  /** Resolves early where a signal ends it. */
  async pause(signal?: AbortSignal): Promise<void> {
    const limit = Math.min(LONGEST_MS, this.first * 2 ** this.#attempts++);
    const options = signal ? { signal } : {};
    await setTimeout(limit * (0.5 + Math.random() / 2), undefined, options).catch(() => undefined);
  }

  /** An attempt succeeded: the next pause is a short one. */
  reset(): void {
    this.#attempts = 0;
  }
}
