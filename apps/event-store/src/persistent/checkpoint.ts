import { type CheckpointStream } from './checkpoint-stream.js';
import { type GroupSettings } from './group-settings.js';

/** Decides when a group notes how far everything is done, and notes it. */
export class Checkpoint {
  #written: number | undefined;
  #counted = 0;
  #isWriting = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly settings: Pick<GroupSettings, 'checkpointAfter' | 'checkpointLowerBound' | 'checkpointUpperBound'>,
    private readonly stream: CheckpointStream,
    private readonly placeNow: () => number,
  ) {
    this.#written = stream.last();
  }

  /** The place that was noted last; undefined: none. */
  get lastWritten(): number | undefined {
    return this.#written;
  }

  /** One more event is done with. */
  count(): void {
    this.#counted += 1;
    this.#noteSoon();
  }

  /** Notes what is still to be noted, and nothing from then on. */
  async close(): Promise<void> {
    if (this.#counted > 0) await this.#note();
    clearTimeout(this.#timer);
  }

  #noteSoon(): void {
    const { checkpointUpperBound: most } = this.settings;
    if (most > 0 && this.#counted >= most) void this.#note();
    this.#noteLater();
  }

  #noteLater(): void {
    const { checkpointLowerBound: least, checkpointAfter } = this.settings;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.#counted >= least) void this.#note();
    }, checkpointAfter);
  }

  /** What cannot be written now is written later. */
  async #note(): Promise<void> {
    const [place, counted] = [this.placeNow(), this.#counted];
    if (this.#isWriting || place === this.#written) return;
    this.#isWriting = true;
    const isWritten = await this.stream.write(place).then(
      () => true,
      () => false,
    );
    this.#isWriting = false;
    if (!isWritten) {
      this.#noteLater();
      return;
    }
    this.#written = place;
    this.#counted -= counted;
    if (this.#counted > 0) this.#noteSoon();
  }
}
