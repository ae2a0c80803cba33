import { type DomainEvent, type Instant } from '#decider';
import { type Clock } from '../clock.js';
import { type CommandContext, type TimedCommand, type Written } from '../command-context.js';
import { type EventLog } from '../log/event-log.js';
import { type StreamType } from '../stream-type.js';

/** One request to change a stream: all of its commands in one append, or none. */
export interface Execution<Command, State, Event extends DomainEvent, World> {
  readonly streams: StreamType<Command, State, Event, World>;
  /** of the stream: the part of its name after the organization; empty where there is one per organization */
  readonly id: string;
  /** whose ETag If-Match and the answer are about, as `streams.recordOf` names it */
  readonly recordId: string;
  /** each is decided on the outcome of the one before */
  readonly commands: readonly TimedCommand<Command>[];
  readonly context: CommandContext;
  /** what the decisions read besides the stream; called again where they have to be decided again */
  readonly world: (commands: readonly Command[]) => Promise<World>;
  /** a hint that the stream does not exist yet: spares a read, and costs one where it is wrong */
  readonly isNew?: boolean;
}

/** A stream as of a moment. */
export interface Loaded<State> {
  readonly state: State;
  /** of the last event that changed anything; -1 where nothing has happened */
  readonly revision: bigint;
  /** of the last event that was read; -1 where there is none */
  readonly position: bigint;
  /** the ETag of one record of the stream; -1 where nothing has happened to it */
  revisionOf(recordId: string): bigint;
}

/** A moment in the past: a log position; or an instant, by when things were recorded or when they happened. */
export type Moment =
  { readonly position: bigint } | { readonly instant: Instant; readonly basis: 'recorded' | 'occurred' };

/** The way of every command: load, decide, append; written once. */
export class CommandExecutor {
  constructor(log: EventLog, options: { cacheSize?: number; clock?: Clock } = {}) {
    void [log, options];
  }

  /**
   * Decides the commands and appends what they make happen; a repeated command gets its first answer again.
   *
   * @throws Rejected (rules; `occurred_in_future`, `occurred_before_last`) StaleRevision KeyReused Contended LogUnavailable LogRefused UnreadableStream
   */
  execute<Command, State, Event extends DomainEvent, World>(
    execution: Execution<Command, State, Event, World>,
  ): Promise<Written<State>> {
    return Promise.reject(new Error(execution.id));
  }

  /** The stream as of now. @throws LogUnavailable UnreadableStream */
  load<Command, State, Event extends DomainEvent, World>(
    streams: StreamType<Command, State, Event, World>,
    organizationId: string,
    id: string,
  ): Promise<Loaded<State>> {
    return Promise.reject(new Error(streams.category + organizationId + id));
  }

  /** The stream as of a past moment. @throws LogUnavailable UnreadableStream */
  loadAsOf<Command, State, Event extends DomainEvent, World>(
    streams: StreamType<Command, State, Event, World>,
    organizationId: string,
    id: string,
    moment: Moment,
  ): Promise<Loaded<State>> {
    return Promise.reject(new Error(streams.category + organizationId + id + String(moment)));
  }
}
