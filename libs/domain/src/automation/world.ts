import { type Members } from '../members/state.js';
import { type Organization } from '../organization/state.js';
import { type Pipelines } from '../pipelines/state.js';

/** What a decision about rules reads besides them. */
export interface AutomationWorld {
  readonly organization: Organization;
  readonly pipelines: Pipelines;
  readonly members: Members;
  readonly webhookIds: ReadonlySet<string>;
}
