import { type DomainEvent } from '#decider';
import { type Clock } from '../clock.js';
import { type Written } from '../command-context.js';
import { type EventLog } from '../log/event-log.js';
import { streamName } from '../stream-name.js';
import { type StreamType } from '../stream-type.js';
import { CommandRun } from './command-run.js';
import { decideAll, type Draft } from './draft.js';
import { commandsFor, type Execution } from './execution.js';
import { FoldedStream } from './folded-stream.js';
import { by, foldWhile } from './fold-while.js';
import { type Loaded, type Moment } from './loaded.js';
import { StreamCache } from './stream-cache.js';
import { StreamQueues } from './stream-queues.js';

const CACHE_SIZE = 10_000;

/** The way of every command, written once: load, decide, append. */
export class CommandExecutor {
  readonly #cache: StreamCache;
  readonly #queues = new StreamQueues();
  readonly #clock: Clock;

  /** @param options cacheSize: streams kept folded @defaultValue 10,000; clock @defaultValue the log's */
  constructor(
    private readonly log: EventLog,
    { cacheSize = CACHE_SIZE, clock = log.clock }: { cacheSize?: number; clock?: Clock } = {},
  ) {
    this.#cache = new StreamCache(cacheSize);
    this.#clock = clock;
  }

  /**
   * Decides the commands and appends what they make happen; a repeated command gets its first answer again.
   *
   * @throws Rejected (rules; `occurred_in_future`, `occurred_before_last`) StaleRevision KeyReused Contended LogUnavailable
   * LogRefused UnreadableStream
   */
  execute<Command, State, Event extends DomainEvent, World>(
    execution: Execution<Command, State, Event, World>,
  ): Promise<Written<State>> {
    const { streams, id, context } = execution;
    const name = streamName(streams.category, context.organizationId, id);
    return this.#queues.run(name, () => {
      const setting = { log: this.log, clock: this.#clock, ...this.#cache.open(streams, name) };
      return new CommandRun(setting, execution).run();
    });
  }

  /**
   * The state that the commands would bring a stream to that does not exist; nothing is read or appended.
   *
   * @throws Rejected as `execute`
   */
  async preview<Command, State, Event extends DomainEvent, World>(
    execution: Execution<Command, State, Event, World>,
  ): Promise<State> {
    const { streams, id, context } = execution;
    const stream = new FoldedStream(streams, streamName(streams.category, context.organizationId, id));
    const commands = commandsFor(execution, stream.state).map(({ command }) => command);
    const now = this.#clock().toISOString();
    const drafts = decideAll(execution, stream, await execution.world(commands), now);
    const fold = (state: State, { event, occurredAt }: Draft<Event>) =>
      streams.decider.evolve(state, event, { occurredAt, actor: context.actor });
    return drafts.reduce(fold, stream.state);
  }

  /**
   * The stream as of now; or, without a read where that is known here, as of a revision at least.
   *
   * @throws LogUnavailable UnreadableStream
   */
  async load<Command, State, Event extends DomainEvent, World>(
    streams: StreamType<Command, State, Event, World>,
    organizationId: string,
    id: string,
    atLeast: bigint | null = null,
  ): Promise<Loaded<State>> {
    const { stream } = this.#cache.open(streams, streamName(streams.category, organizationId, id));
    if (atLeast === null || stream.head < atLeast) await stream.refresh(this.log);
    return stream.snapshot();
  }

  /** The stream as of a past moment. @throws LogUnavailable UnreadableStream */
  async loadAsOf<Command, State, Event extends DomainEvent, World>(
    streams: StreamType<Command, State, Event, World>,
    address: { readonly organizationId: string; readonly id: string },
    moment: Moment,
  ): Promise<Loaded<State>> {
    const name = streamName(streams.category, address.organizationId, address.id);
    const folded = await foldWhile(this.log, { streams, name }, by(moment));
    return folded.snapshot();
  }
}
