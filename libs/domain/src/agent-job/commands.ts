import { type Facts, type Instant } from '#decider';
import { type Autonomy } from '../autonomy/state.js';
import { type OpportunityCommand } from '../opportunity/commands.js';
import { type ResultingEvent } from './events.js';

/** Write down what an agent wants, and whether it has to wait for a person. */
export interface ProposeAgentJob {
  readonly type: 'propose_agent_job';
  readonly jobId: string;
  readonly agentId: string;
  readonly opportunityId: string;
  /** the deal's */
  readonly contactId: string | null;
  readonly commands: readonly OpportunityCommand[];
  readonly rationale: string | null;
  readonly conversationId: string | null;
  readonly at: Instant;
}

/** Everything that can be asked of an agent job. */
export type AgentJobCommand =
  | ProposeAgentJob
  | { readonly type: 'approve_agent_job'; readonly at: Instant }
  | { readonly type: 'reject_agent_job'; readonly reason: string; readonly at: Instant }
  /** nobody decided in time, or the deal was deleted; a job that does not wait is left as it is */
  | { readonly type: 'expire_agent_job'; readonly because: 'nobody_decided'; readonly at: Instant }
  | { readonly type: 'expire_agent_job'; readonly because: 'opportunity_deleted' }
  | { readonly type: 'complete_agent_job'; readonly events: readonly ResultingEvent[] }
  | { readonly type: 'fail_agent_job'; readonly code: string; readonly facts: Facts };

/** What decisions about agent jobs read. */
export interface AgentJobWorld {
  readonly autonomy: Autonomy;
}
