import { type OpportunityEvent } from './events.js';
import { type Opportunity } from './state.js';
import { type OpportunityWorld } from './world.js';

/** What a command makes happen to a deal that exists; `[]` where it changes nothing. */
export type Decision<Command> = (
  command: Command,
  deal: Opportunity,
  world: OpportunityWorld,
) => readonly OpportunityEvent[];
