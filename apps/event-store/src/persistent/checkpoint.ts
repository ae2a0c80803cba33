import { type CheckpointStream } from './checkpoint-stream.js';
import { type GroupSettings } from './group-settings.js';

/** Decides when a group notes how far everything is done, and notes it. */
export class Checkpoint {
  #written: number | undefined;
  #counted = 0;
  #writing: Promise<void> | undefined;
  #isClosed = false;
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
    if (this.#isDue) void this.#note();
    this.#noteLater();
  }

  /** Notes what is still to be noted, and nothing from then on. */
  async close(): Promise<void> {
    await this.#writing;
    this.#isClosed = true;
    clearTimeout(this.#timer);
    if (this.#counted > 0) await this.#note();
  }

  get #isDue(): boolean {
    const { checkpointUpperBound: most } = this.settings;
    return most > 0 && this.#counted >= most;
  }

  #noteLater(): void {
    if (this.#isClosed) return;
    const { checkpointLowerBound: least, checkpointAfter } = this.settings;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.#counted >= least) void this.#note();
    }, checkpointAfter);
  }

  /** One writing at a time. */
  #note(): Promise<void> {
    return (this.#writing ??= this.#write().finally(() => (this.#writing = undefined)));
  }

  /** What cannot be written now is written later. */
  async #write(): Promise<void> {
    do {
      const [place, counted] = [this.placeNow(), this.#counted];
      if (place === this.#written) return;
      try {
        await this.stream.write(place);
      } catch {
        break;
      }
      this.#written = place;
      this.#counted -= counted;
    } while (this.#isDue);
    if (this.#counted > 0) this.#noteLater();
  }
}
