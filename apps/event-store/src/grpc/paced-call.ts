import { setImmediate as nextTurn } from 'node:timers/promises';

/** Bytes that may wait for a slow reader. */
const MAX_UNSENT_BYTES = 256 * 1024;
/** What is no event is small. */
const SMALL_BYTES = 64;

/** A call that is answered by messages, or by the bytes of some. */
interface AnsweredCall<Answer> {
  write(answer: Answer, written: () => void): unknown;
}

/** Writes to a call no faster than its caller reads, by bytes: large events must not fill the memory. */
export class PacedCall<Answer> {
  #unsent = 0;
  #whenSent: (() => void) | undefined;

  constructor(
    private readonly call: AnsweredCall<Answer>,
    private readonly aborted: AbortSignal,
  ) {
    aborted.addEventListener('abort', () => this.#whenSent?.());
  }

  get isAborted(): boolean {
    return this.aborted.aborted;
  }

  /** Writes what each of the items becomes; ends early when the caller is gone. */
  async writeAll<Item>(items: readonly Item[], toAnswer: (item: Item) => Answer): Promise<void> {
    for (const item of items) {
      const full = this.write(toAnswer(item));
      if (full !== undefined) await full;
      if (this.isAborted) return;
    }
    // Others get their turn, too, when this caller takes everything at once.
    await nextTurn();
  }

  /** Undefined when more may be written at once, else a promise of that. */
  write(answer: Answer): Promise<void> | undefined {
    const bytes = Buffer.isBuffer(answer) ? answer.length : SMALL_BYTES;
    this.#unsent += bytes;
    this.call.write(answer, () => this.#sent(bytes));
    if (this.#unsent < MAX_UNSENT_BYTES || this.aborted.aborted) return undefined;
    return new Promise((resolve) => (this.#whenSent = resolve));
  }

  #sent(bytes: number): void {
    this.#unsent -= bytes;
    if (this.#unsent < MAX_UNSENT_BYTES) this.#whenSent?.();
  }
}
