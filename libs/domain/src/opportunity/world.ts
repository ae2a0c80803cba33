import { type Members } from '../members/state.js';
import { type CustomFieldDefinition, type Organization } from '../organization/state.js';
import { type Pipelines } from '../pipelines/state.js';
import { type Teams } from '../teams/state.js';

/** What a decision about a deal reads besides the deal. */
export interface OpportunityWorld {
  readonly organization: Organization;
  readonly pipelines: Pipelines;
  readonly members: Members;
  readonly teams: Teams;
  /** those of the contacts that the command names which exist in this organization */
  readonly contactIds: ReadonlySet<string>;
  /** those of the accounts that the command names which exist in this organization */
  readonly accountIds: ReadonlySet<string>;
  /** of those contacts and accounts which were merged: who survives */
  readonly survivors: ReadonlyMap<string, string>;
  /** those of the conversations that the command names which exist in this organization */
  readonly conversationIds: ReadonlySet<string>;
  /** registered, active agents */
  readonly agentIds: ReadonlySet<string>;
  readonly customFields: Readonly<Record<string, CustomFieldDefinition>>;
}
