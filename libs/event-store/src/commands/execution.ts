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
  /** each is decided on the outcome of the one before; a function where they depend on the state they are decided on */
  readonly commands: readonly TimedCommand<Command>[] | ((state: State) => readonly TimedCommand<Command>[]);
  readonly context: CommandContext;
  /** what the decisions read besides the stream; called again where they have to be decided again */
  readonly world: (commands: readonly Command[]) => Promise<World>;
  /**
   * Whether the caller may decide these commands on this state: it refuses by throwing `Rejected`, before If-Match and every
   * rule. Asked for the very state that is decided on.
   */
  readonly admit?: (commands: readonly Command[], state: State, world: World) => void;
  /** a hint that the stream does not exist yet: spares a read, and costs one where it is wrong */
  readonly isNew?: boolean;
}

/** The commands as they are for a state. */
export const commandsFor = <Command, State, Event extends DomainEvent, World>(
  { commands }: Pick<Execution<Command, State, Event, World>, 'commands'>,
  state: State,
): readonly TimedCommand<Command>[] => (typeof commands === 'function' ? commands(state) : commands);
