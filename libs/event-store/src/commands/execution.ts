import { type DomainEvent } from '#decider';
import { type CommandContext, type TimedCommand } from '../command-context.js';
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
