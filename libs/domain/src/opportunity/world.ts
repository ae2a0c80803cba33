import { type Members } from '../members/state.js';
import { type Survivors } from '../merging.js';
import { type CustomFieldDefinition, type Organization } from '../organization/state.js';
import { type Pipelines } from '../pipelines/state.js';
import { type Teams } from '../teams/state.js';

/** What a decision about a deal reads besides the deal. */
export interface OpportunityWorld {
  readonly organization: Organization;
  readonly pipelines: Pipelines;
  readonly members: Members;
  readonly teams: Teams;
  /** of the contacts that the command names */
  readonly contacts: Survivors;
  /** of the accounts that the command names */
  readonly accounts: Survivors;
  /** those of the conversations that the command names which exist in this organization */
  readonly conversationIds: ReadonlySet<string>;
  /** registered, active agents */
  readonly agentIds: ReadonlySet<string>;
  readonly customFields: Readonly<Record<string, CustomFieldDefinition>>;
}
