import { appendSurely } from './commands/append.js';
import { type EncodedEvent } from './codec/stored-event.js';
import { emptyEnd } from './codec/event-codec.js';
import { Contended, Superseded, WrongRevision } from './errors.js';
import { type CheckpointReached } from './log-events.js';
import { type EventLog } from './log/event-log.js';
import { systemEvent, systemStream } from './system-events.js';

const MOST_RACES = 3;

/** How many checkpoints of a process are worth keeping: only the last one counts. */
const KEPT = 100;

/** How far a process has come, kept in the log: no other store can turn it back. Its owner is the last one that claimed it. */
export class LogCheckpoint {
  /** what was sent and not answered: it may be in the log, and is sent again before anything else */
  #unanswered: readonly EncodedEvent[] | null = null;

  private constructor(
    private readonly log: EventLog,
    private readonly stream: string,
    /** who claimed it */
    readonly owner: string,
    private head: bigint,
    private reached: bigint,
  ) {}

  /**
   * Takes over where the process of that name is. Whoever owned the checkpoint before can store no other one.
   *
   * @throws LogUnavailable Contended
   */
  static async claim(log: EventLog, name: string, owner: string): Promise<LogCheckpoint> {
    const stream = systemStream('checkpoint', name);
    for (let races = 0; races <= MOST_RACES; races++) {
      const head = await log.headRevision(stream);
      if (head < 0n) await log.keepLast(stream, KEPT);
      const checkpoint = new LogCheckpoint(log, stream, owner, head, await positionAt(log, stream, head));
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
    if (this.#unanswered) await this.#append(this.#unanswered);
    const event: CheckpointReached = { type: 'checkpoint_reached', data: { position: `${position}` } };
    const next = systemEvent(this.log, this.stream, this.owner, event);
    await this.#append(await this.log.codec.encode(this.#end, next));
    this.reached = position;
  }

  async #append(events: readonly EncodedEvent[]): Promise<void> {
    this.#unanswered = events;
    try {
      await appendSurely(this.log, this.#end, events);
    } catch (error) {
      if (error instanceof WrongRevision) throw new Superseded(this.owner, { cause: error });
      throw error;
    }
    this.#unanswered = null;
    this.head += 1n;
  }

  get #end() {
    return { ...emptyEnd(this.stream), head: this.head };
  }
}

async function positionAt(log: EventLog, stream: string, head: bigint): Promise<bigint> {
  if (head < 0n) return -1n;
  for await (const { event } of log.readStream(stream, head))
    if (isCheckpoint(event)) return BigInt(event.data.position);
  return -1n;
}

const isCheckpoint = (event: { readonly type: string; readonly data: unknown }): event is CheckpointReached =>
  event.type === 'checkpoint_reached';
