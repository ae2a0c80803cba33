import { type EventSchemas, type Facts, type Instant } from '#decider';
import { type AgentAction } from '../autonomy/actions.js';
import { type AutonomyMode, type Risk } from '../autonomy/state.js';
import { type OpportunityCommand } from '../opportunity/commands.js';

/** An event of a deal that a job made happen. */
export interface ResultingEvent {
  readonly id: string;
  readonly type: string;
}

interface Data {
  agent_job_proposed: {
    jobId: string;
    agentId: string;
    /** of several commands the one of the highest risk */
    action: AgentAction;
    /** the deal, or the one that is to be made */
    opportunityId: string;
    /** the deal's: whose key encrypts what is personal; null: the deal's own */
    contactId: string | null;
    /** what the agent wants, decided in this order: all of it or nothing */
    payload: readonly OpportunityCommand[];
    /** why the agent wants it; null: it does not say */
    rationale: string | null;
    /** the conversation that it concluded it from */
    conversationId: string | null;
    /** the policy in force */
    risk: Risk;
    mode: AutonomyMode;
    needsApproval: boolean;
    expiresAt: Instant;
  };
  agent_job_approved: { jobId: string; opportunityId: string };
  agent_job_rejected: { jobId: string; opportunityId: string; reason: string };
  agent_job_expired: { jobId: string; opportunityId: string; because: 'nobody_decided' | 'opportunity_deleted' };
  agent_job_executed: { jobId: string; opportunityId: string; events: readonly ResultingEvent[] };
  /** nothing was written to the deal */
  agent_job_failed: { jobId: string; opportunityId: string; code: string; facts: Facts };
}

/** What can happen to one proposed action of an AI agent. */
export type AgentJobEvent = { [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> } }[keyof Data];

/** How these events are stored. */
export const agentJobSchemas = {
  agent_job_proposed: { version: 1, personal: { payload: [], rationale: '[erased]' } },
  agent_job_approved: { version: 1 },
  agent_job_rejected: { version: 1, personal: { reason: '[erased]' } },
  agent_job_expired: { version: 1 },
  agent_job_executed: { version: 1 },
  agent_job_failed: { version: 1 },
} as const satisfies EventSchemas;
