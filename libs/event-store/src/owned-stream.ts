import { type DomainEvent } from '#decider';
import { emptyEnd } from './codec/event-codec.js';
import { type EncodedEvent } from './codec/stored-event.js';
import { appendSurely } from './commands/append.js';
import { Superseded, WrongRevision } from './errors.js';
import { type EventLog } from './log/event-log.js';
import { systemEvent } from './system-events.js';

/** A stream that one process writes, of which its last event says all. Whoever writes to it takes it over. */
export class OwnedStream {
  /** what was sent and not answered: it may be in the log, and is sent again before anything else */
  #unanswered: readonly EncodedEvent[] | null = null;

  private constructor(
    private readonly log: EventLog,
    private readonly name: string,
    private readonly owner: string,
    private head: bigint,
    /** what the stream said when it was opened; null: nothing */
    readonly last: DomainEvent | null,
  ) {}

  /** @param kept how many of its events the log keeps, at least @throws LogUnavailable UnreadableStream */
  static async open(log: EventLog, name: string, owner: string, kept: number): Promise<OwnedStream> {
    const head = await log.headRevision(name);
    if (head < 0n) await log.keepLast(name, kept);
    return new OwnedStream(log, name, owner, head, await eventAt(log, name, head));
  }

  /** Says how it is now. @throws Superseded once another process has written; LogUnavailable: call it again */
  async write(event: DomainEvent): Promise<void> {
    if (this.#unanswered) await this.#append(this.#unanswered);
    const next = systemEvent(this.log, this.name, this.owner, event);
    await this.#append(await this.log.codec.encode(this.#end, next));
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
    return { ...emptyEnd(this.name), head: this.head };
  }
}

async function eventAt(log: EventLog, stream: string, revision: bigint): Promise<DomainEvent | null> {
  if (revision < 0n) return null;
  for await (const { event } of log.readStream(stream, revision)) return event;
  return null;
}
