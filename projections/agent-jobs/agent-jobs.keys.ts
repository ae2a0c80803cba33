import { type AgentJob } from '#domain';

/** Every agent job: by id, newest first, by state, by deal and by agent. Holds personal data in clear (what the agent wants, and why). */
export const agentJobsModel = { name: 'agent-jobs', version: 1 } as const;

/** What is kept of a job: hash `records`, field its id. */
export interface AgentJobRecord {
  readonly job: AgentJob;
  /** its ETag */
  readonly revision: number;
}

/** All jobs. Sorted set of ids by the instant of the proposal, in milliseconds. */
export const byProposal = 'proposed';

/** Jobs of a state (`pending` …), of a deal, of an agent. Sorted sets of ids, all scores 0. */
export const indexKey = (by: 'state' | 'deal' | 'agent', value: string): string => `${by}:${value}`;

/** Pending jobs. Sorted set of ids by the instant at which they expire, in milliseconds. */
export const expiringKey = 'expiring';
