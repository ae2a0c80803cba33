import { type EventLog } from '../log/event-log.js';
import { StoreError } from '../streams/store-errors.js';
import { type LinkIndex } from './link-index.js';
import { type LinkStorage } from './link-storage.js';
import { type SystemProjection, systemProjections } from './system-projections.js';

/** How a projection is. */
export interface ProjectionStatus {
  readonly name: string;
  readonly isRunning: boolean;
  /** up to which position of the log it has linked; 0: nothing */
  readonly position: number;
  /** of the log, in percent */
  readonly progress: number;
  /** events that it has looked at since the start */
  readonly considered: number;
}

/** There is no projection of that name. */
export class NoSuchProjection extends StoreError {
  /** `awaited`: what there would be an answer of. */
  constructor(awaited: 'Statistics' | 'Updated') {
    super(`Envelope callback expected ${awaited}, received NotFound instead`);
  }
}

/** Switches the system projections on and off, and tells how they are. */
export class ProjectionManagement {
  constructor(
    private readonly log: EventLog,
    private readonly index: LinkIndex,
    private readonly storage: LinkStorage,
  ) {}

  all(): Promise<readonly ProjectionStatus[]> {
    return Promise.all(systemProjections.map((projection) => this.#statusOf(projection)));
  }

  /** @throws NoSuchProjection */
  status(name: string): Promise<ProjectionStatus> {
    return this.#statusOf(find(name, 'Statistics'));
  }

  /** Switched off, it links nothing more; what it has linked stays. @throws NoSuchProjection */
  async switch(name: string, isRunning: boolean): Promise<void> {
    await this.storage.setStopped(find(name, 'Updated').name, !isRunning);
  }

  /** As one that runs would be at this moment. @throws DamagedRecord */
  async #statusOf(projection: SystemProjection): Promise<ProjectionStatus> {
    await this.index.reach(projection);
    const { name } = projection;
    const [position, end] = [this.storage.progress(name), this.log.lastPosition ?? 0];
    const progress = end === 0 ? 100 : (100 * position) / end;
    return {
      name,
      isRunning: !this.storage.isStopped(name),
      position,
      progress,
      considered: this.index.considered(projection),
    };
  }
}

function find(wanted: string, awaited: 'Statistics' | 'Updated'): SystemProjection {
  const projection = systemProjections.find(({ name }) => name === wanted);
  if (!projection) throw new NoSuchProjection(awaited);
  return projection;
}
