import { setTimeout } from 'node:timers/promises';
import { type Logger } from 'pino';
import { Rejected } from '#decider';
import { Backoff } from '#event-store';

/** Tries again what fails, until it succeeds: the log or Redis may be away, or a model behind. */
export class Patience {
  private readonly waiting = new Set<object>();
  private attempts = 0;

  constructor(
    private readonly logger: Logger,
    private readonly signal: AbortSignal,
  ) {}

  /** Tasks that failed and are being tried again. */
  get retrying(): number {
    return this.waiting.size;
  }

  /** Attempts that failed since the start. */
  get failures(): number {
    return this.attempts;
  }

  /** What the task gives once it succeeds. @throws Rejected; the signal's reason once the process ends */
  async with<T>(what: object, task: () => Promise<T>): Promise<T> {
    const backoff = new Backoff();
    try {
      for (;;) {
        this.signal.throwIfAborted();
        try {
          return await task();
        } catch (error) {
          if (error instanceof Rejected || this.signal.aborted) throw error;
          this.failed(what, error);
          await backoff.pause(this.signal);
        }
      }
    } finally {
      this.waiting.delete(what);
    }
  }

  /** Waits so many milliseconds. @throws the signal's reason once the process ends */
  async pause(ms: number): Promise<void> {
    if (ms > 0) await setTimeout(ms, undefined, { signal: this.signal });
    this.signal.throwIfAborted();
  }

  /** Waits between attempts. @throws the signal's reason once the process ends */
  async backOff(backoff: Backoff): Promise<void> {
    await backoff.pause(this.signal);
    this.signal.throwIfAborted();
  }

  /** Says so the first time. */
  private failed(what: object, error: unknown): void {
    this.attempts += 1;
    if (this.waiting.has(what)) return;
    this.waiting.add(what);
    this.logger.error({ ...what, err: error }, 'trying again until it succeeds');
  }
}
