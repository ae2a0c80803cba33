import { type DomainEvent } from '#decider';
import { type CommandContext, type Loaded, type StreamType, type TimedCommand } from '#event-store';
import { type Entry } from '#import-rows';

/** How rows of a kind become records. */
export interface RowKind<Command, State, Event extends DomainEvent, World> {
  readonly streams: StreamType<Command, State, Event, World>;
  /** What makes the record of the row, and what happened to it since. @throws WrongValue Rejected */
  commandsOf(entry: Entry, id: string): Promise<readonly TimedCommand<Command>[]>;
  /** what the decisions read */
  world(commands: readonly Command[], id: string): Promise<World>;
  /** @throws WrongValue where the record is not what the row says */
  check?(entry: Entry, state: State): void;
  readonly isDeleted?: (state: State) => boolean;
  /** Brings back a record that an undone import had made; false: it is not one. */
  readonly restore?: (id: string, loaded: Loaded<State>, context: CommandContext) => Promise<boolean>;
}
