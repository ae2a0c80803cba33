import { type Members } from '../members/state.js';
import { type Pipelines } from '../pipelines/state.js';
import { type Teams } from '../teams/state.js';

/** What a decision about webhooks reads besides them. */
export interface WebhooksWorld {
  /** every type that a webhook can be told of by name */
  readonly eventTypes: ReadonlySet<string>;
  readonly pipelines: Pipelines;
  readonly members: Members;
  readonly teams: Teams;
}
