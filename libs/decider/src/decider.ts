import { type Occurrence } from './occurrence.js';

/** A fact of the business: a snake_case type and JSON-true data. */
export interface DomainEvent {
  readonly type: string;
  readonly data: object;
}

/**
 * The rules of one kind of stream. Both functions are pure: no clock, no random, no I/O.
 *
 * @typeParam World what a decision reads besides its own stream: the present state of neighbouring streams
 */
export interface Decider<Command, State, Event extends DomainEvent, World> {
  readonly initialState: State;
  /**
   * What the command makes happen; `[]` where it changes nothing.
   *
   * @throws Rejected where a rule refuses the command
   */
  decide(command: Command, state: State, world: World): readonly Event[];
  /** The state after the event. Never throws. */
  evolve(state: State, event: Event, occurrence: Occurrence): State;
}
