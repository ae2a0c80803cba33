import { type Actor, type Facts, type Instant } from '#decider';
import { type AgentJobEvent, type ResultingEvent } from './events.js';

/** Where a job stands: it waits for a person, is to be executed, or has ended. */
export const agentJobStates = ['pending', 'approved', 'executed', 'failed', 'rejected', 'expired'] as const;

type Proposed = Omit<Extract<AgentJobEvent, { type: 'agent_job_proposed' }>['data'], 'jobId'>;

/** One proposed action of an AI agent. */
export interface AgentJob extends Proposed {
  readonly id: string;
  readonly state: (typeof agentJobStates)[number];
  readonly proposedAt: Instant;
  /** the person who approved or rejected it; null: nobody did */
  readonly decidedBy: Actor | null;
  /** when it was approved, rejected, or expired */
  readonly decidedAt: Instant | null;
  /** why it was rejected */
  readonly reason: string | null;
  /** what it made happen to the deal */
  readonly events: readonly ResultingEvent[];
  /** why it could not be executed */
  readonly failure: { readonly code: string; readonly facts: Facts } | null;
  /** when it was executed, or failed */
  readonly endedAt: Instant | null;
}

/** What a stream of an agent job folds to; null: it was never proposed. */
export type AgentJobState = AgentJob | null;
