import { type StageCounts } from '../deal-counts.js';
import { type Organization } from '../organization/state.js';
import { type Teams } from '../teams/state.js';
import { type PipelinesEvent } from './events.js';
import { type Pipelines } from './state.js';

/** What a decision about pipelines reads besides them. */
export interface PipelinesWorld {
  readonly organization: Organization;
  readonly teams: Teams;
  /** of the stages of the pipeline, for deletions; null: not counted */
  readonly deals: StageCounts | null;
}

/** What a command makes happen to the pipelines of an organization; `[]` where it changes nothing. */
export type PipelinesDecision<Command> = (
  command: Command,
  state: Pipelines,
  world: PipelinesWorld,
) => readonly PipelinesEvent[];
