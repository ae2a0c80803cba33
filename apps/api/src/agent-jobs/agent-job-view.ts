import { Rejected } from '#decider';
import { type AgentJob, type AgentJobState } from '#domain';
import { HttpProblem, problemDocument, problemOf } from '#http';
import { type AgentJobDto, type JobFailureDto } from './agent-job.dto.js';

/** A job as callers see it. */
export function agentJobView(job: AgentJob): AgentJobDto {
  const { id, agentId, state, action, opportunityId, payload, rationale, conversationId, risk, mode } = job;
  const { needsApproval, proposedAt, expiresAt, decidedBy, decidedAt, reason, endedAt } = job;
  return {
    ...{ id, agentId, state, action, opportunityId, rationale, conversationId, risk, mode, needsApproval },
    ...{ proposedAt, expiresAt, decidedAt, reason, endedAt },
    payload: payload.map((command) => ({ ...command })),
    decidedBy: decidedBy && { ...decidedBy, roles: [...decidedBy.roles] },
    events: job.events.map((event) => ({ ...event })),
    failure: job.failure && failureView(job.failure),
  };
}

/** The same of a stream. @throws `agent_job_not_found` */
export function agentJobIn(state: AgentJobState, jobId: string): AgentJob {
  if (!state) throw new HttpProblem('agent_job_not_found', { jobId });
  return state;
}

/** As the caller would have been told. */
const failureView = ({ code, facts }: NonNullable<AgentJob['failure']>): JobFailureDto => ({
  code,
  detail: problemDocument({ ...problemOf(new Rejected(code, facts)), instance: '', correlationId: '' }).detail,
});
