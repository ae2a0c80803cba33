import { type DealCount } from '../deal-counts.js';
import { type Members } from '../members/state.js';
import { type Pipelines } from '../pipelines/state.js';
import { type TeamsEvent } from './events.js';
import { type Teams } from './state.js';

/** What a decision about teams reads besides them. */
export interface TeamsWorld {
  readonly pipelines: Pipelines;
  readonly members: Members;
  /** the open deals of the command's team, of its member where it names one; null: not counted */
  readonly deals: DealCount | null;
}

/** What a command makes happen to the teams of an organization; `[]` where it changes nothing. */
export type TeamsDecision<Command> = (command: Command, state: Teams, world: TeamsWorld) => readonly TeamsEvent[];
