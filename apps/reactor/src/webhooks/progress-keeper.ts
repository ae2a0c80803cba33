import { LogUnavailable } from '#event-store';
import { type InFlight } from '../in-flight.js';
import { type Progress } from './progress.js';
import { type WaitingLanes } from './waiting-lanes.js';

/** Stores how far a webhook was told, and what waits, where that has changed. */
export class ProgressKeeper {
  /** changes of the lanes that are stored */
  private stored = 0;

  constructor(
    private readonly progress: Pick<Progress, 'start' | 'store'>,
    private readonly inFlight: InFlight,
    private readonly lanes: WaitingLanes,
  ) {}

  /** @throws Superseded once another process tells the webhook */
  async store(): Promise<void> {
    const { changes, heads: waiting } = this.lanes;
    const position = this.inFlight.checkpoint;
    if (changes === this.stored && this.inFlight.due === null) return;
    const { since, replays, replayedTo } = this.progress.start;
    try {
      await this.progress.store({ position: `${position}`, since, replays, replayedTo, waiting });
      this.stored = changes;
      this.inFlight.reached(position);
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error; // it is stored the next time
    }
  }
}
