import { type DomainEvent, type Instant, Rejected } from '#decider';
import { type Clock } from '../clock.js';
import { type Written } from '../command-context.js';
import { Contended, WrongRevision } from '../errors.js';
import { Backoff } from '../log/backoff.js';
import { type EventLog } from '../log/event-log.js';
import { appendSurely, recorded } from './append.js';
import { admitted, asEvents, decideAll, type Draft, noted } from './draft.js';
import { commandsFor, type Execution } from './execution.js';
import { type FoldedStream } from './folded-stream.js';
import { repeats } from './repeats.js';
import { staleRevision, written, writtenOf } from './written.js';

const MOST_RELOADS = 3;

/** Of the wait after a lost race: as long as an append takes, so that two who race do not meet again. */
const FIRST_WAIT_MS = 4;

/** Where a command is run. */
export interface Setting<State, Event extends DomainEvent> {
  readonly log: EventLog;
  readonly clock: Clock;
  readonly stream: FoldedStream<State, Event>;
  /** whether the stream was cached; its cached state may be behind the log */
  readonly known: boolean;
}

/** One execution on its way: decided on what is cached, and again on what is in the log before it ends in nothing or a refusal. */
export class CommandRun<Command, State, Event extends DomainEvent, World> {
  /** whether the stream was read since the command came in */
  #fresh = false;
  #lostRaces = 0;
  readonly #backoff = new Backoff(FIRST_WAIT_MS);

  constructor(
    private readonly setting: Setting<State, Event>,
    private readonly execution: Execution<Command, State, Event, World>,
  ) {}

  async run(): Promise<Written<State>> {
    if (!this.setting.known && !this.execution.isNew) await this.#reload();
    for (;;) {
      const outcome = await this.#attempt();
      if (outcome) return outcome;
    }
  }

  /** null: to be tried again on the stream as it is now. */
  async #attempt(): Promise<Written<State> | null> {
    const { log, stream, clock } = this.setting;
    const { context, recordId } = this.execution;
    const answer = stream.answerTo(context.commandId);
    if (answer) return { ...(await written(log, this.execution, stream, answer)), changed: false };
    const seen = context.ifMatch ?? stream.revisionOf(recordId);
    if (seen !== stream.revisionOf(recordId)) {
      return this.#onceFresh(async () => Promise.reject(await this.#staleness(seen)));
    }
    const now = clock().toISOString();
    const decided = await this.#inWorld((world) => decideAll(this.execution, stream, world, now));
    if (decided instanceof Rejected) return this.#onceFresh(() => Promise.reject(decided));
    return decided.length > 0 ? this.#append(decided, now) : this.#onceFresh(() => this.#nothing(now));
  }

  async #onceFresh<T>(conclude: () => Promise<T>): Promise<T | null> {
    if (this.#fresh) return conclude();
    await this.#reload();
    return null;
  }

  async #reload(): Promise<void> {
    await this.setting.stream.refresh(this.setting.log);
    this.#fresh = true;
  }

  /** What a caller with an old If-Match is told: what changed since, unless the record is not there, or not for them. */
  async #staleness(seen: bigint): Promise<Error> {
    const { log, stream, clock } = this.setting;
    const isThere = stream.revisionOf(this.execution.recordId) >= 0n;
    const refused = await this.#inWorld((world) =>
      isThere
        ? admitted(this.execution, stream.state, world)
        : decideAll(this.execution, stream, world, clock().toISOString()),
    );
    return refused instanceof Rejected ? refused : staleRevision(log, this.execution, stream, seen);
  }

  /** The outcome of a decision in the world that its commands read; a refusal is an outcome. */
  async #inWorld<T>(decision: (world: World) => T): Promise<T | Rejected> {
    const { state } = this.setting.stream;
    try {
      const world = await this.execution.world(commandsFor(this.execution, state).map(({ command }) => command));
      return decision(world);
    } catch (error) {
      if (error instanceof Rejected) return error;
      throw error;
    }
  }

  async #nothing(now: Instant): Promise<Written<State> | null> {
    const { stream } = this.setting;
    const { context, recordId } = this.execution;
    return repeats(context) ? this.#append([noted(context, stream, now)], now) : writtenOf(stream, recordId, false);
  }

  async #append(drafts: readonly Draft[], now: Instant): Promise<Written<State> | null> {
    const { log, stream } = this.setting;
    const { context } = this.execution;
    const { name, head, hash } = stream;
    const end = { name, head, hash };
    const events = asEvents(drafts, context, now);
    const encoded = await log.codec.encode(end, events);
    try {
      const position = await appendSurely(log, end, encoded);
      for (const event of recorded({ end, events, encoded, position })) stream.apply(event);
      const { requestHash } = context;
      return await written(log, this.execution, stream, { requestHash, revision: head + BigInt(events.length) });
    } catch (error) {
      if (!(error instanceof WrongRevision)) throw error;
      if (this.#lostRaces++ === MOST_RELOADS) throw new Contended(name);
      await this.#backoff.pause();
      await this.#reload();
      return null;
    }
  }
}
