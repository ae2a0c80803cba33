import { type Decider, type DomainEvent } from './decider.js';
import { type Occurrence } from './occurrence.js';
import { type Facts, Rejected } from './rejected.js';

/** What a command ended in: the events, or the code and facts of its rejection. */
export type Outcome<Event> =
  { readonly events: readonly Event[] } | { readonly rejected: string; readonly facts: Facts };

/**
 * Given events, when a command: what then? For specs.
 *
 * @example specificationOf(opportunity, world, occurrence)(created, advanced).when(command)
 */
export function specificationOf<Command, State, Event extends DomainEvent, World>(
  decider: Decider<Command, State, Event, World>,
  world: World,
  occurrence: Occurrence,
) {
  const fold = (state: State, event: Event) => decider.evolve(state, event, occurrence);
  return (...given: readonly Event[]) => {
    const state = given.reduce(fold, decider.initialState);
    return {
      state,
      when: (command: Command): Outcome<Event> => outcomeOf(() => decider.decide(command, state, world)),
    };
  };
}

function outcomeOf<Event>(decide: () => readonly Event[]): Outcome<Event> {
  try {
    return { events: decide() };
  } catch (error) {
    if (error instanceof Rejected) return { rejected: error.code, facts: error.facts };
    throw error;
  }
}
