import { type DomainEvent } from '#decider';
import { Contended, Superseded } from './errors.js';
import { type CheckpointReached } from './log-events.js';
import { type EventLog } from './log/event-log.js';
import { OwnedStream } from './owned-stream.js';
import { systemStream } from './system-events.js';

const MOST_RACES = 3;

/** How many checkpoints of a process are worth keeping: only the last one counts. */
const KEPT = 100;

/** How far a process has come, kept in the log: no other store can turn it back. Its owner is the last one that claimed it. */
export class LogCheckpoint {
  private reached: bigint;

  private constructor(
    private readonly stream: OwnedStream,
    /** who claimed it */
    readonly owner: string,
  ) {
    this.reached = positionIn(stream.last);
  }

  /**
   * Takes over where the process of that name is. Whoever owned the checkpoint before can store no other one.
   *
   * @throws LogUnavailable Contended
   */
  static async claim(log: EventLog, name: string, owner: string): Promise<LogCheckpoint> {
    const stream = systemStream('checkpoint', name);
    for (let races = 0; races <= MOST_RACES; races++) {
      const checkpoint = new LogCheckpoint(await OwnedStream.open(log, stream, owner, KEPT), owner);
      try {
        await checkpoint.reach(checkpoint.position);
        return checkpoint;
      } catch (error) {
        if (!(error instanceof Superseded)) throw error;
      }
    }
    throw new Contended(stream);
  }

  /** Everything at or before it is done; -1: nothing yet. */
  get position(): bigint {
    return this.reached;
  }

  /** Stores how far it is. @throws Superseded once another process has claimed it; LogUnavailable: call it again */
  async reach(position: bigint): Promise<void> {
    const event: CheckpointReached = { type: 'checkpoint_reached', data: { position: `${position}` } };
    await this.stream.write(event);
    this.reached = position;
  }
}

const positionIn = (event: DomainEvent | null): bigint =>
  event && isCheckpoint(event) ? BigInt(event.data.position) : -1n;

const isCheckpoint = (event: DomainEvent): event is CheckpointReached => event.type === 'checkpoint_reached';
