import { type DealCount } from '../deal-counts.js';
import { type Members } from '../members/state.js';
import { type CustomFieldDefinition } from '../organization/state.js';
import { type Teams } from '../teams/state.js';
import { type LeadPolicyEvent } from './events.js';
import { type LeadPolicy } from './state.js';

/** What a decision about the lead policy reads besides it. */
export interface LeadPolicyWorld {
  readonly members: Members;
  readonly teams: Teams;
  /** of leads, by id */
  readonly customFields: Readonly<Record<string, CustomFieldDefinition>>;
  /** that have the status, for its deletion; null: not counted */
  readonly leads: DealCount | null;
}

/** What a command makes happen to the lead policy; `[]` where it changes nothing. */
export type LeadPolicyDecision<Command> = (
  command: Command,
  state: LeadPolicy,
  world: LeadPolicyWorld,
) => readonly LeadPolicyEvent[];
