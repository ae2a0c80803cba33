import { type Occurrence } from '#decider';
import { type AgentJobEvent } from './events.js';
import { type AgentJob, type AgentJobState } from './state.js';

/** The job after the event. */
export function evolve(state: AgentJobState, event: AgentJobEvent, occurrence: Occurrence): AgentJobState {
  if (event.type === 'agent_job_proposed') return proposed(event.data, occurrence);
  return state && { ...state, ...changes(event, occurrence) };
}

const proposed = (
  { jobId: id, ...job }: Extract<AgentJobEvent, { type: 'agent_job_proposed' }>['data'],
  { occurredAt }: Occurrence,
): AgentJob => ({
  ...job,
  id,
  state: job.needsApproval ? 'pending' : 'approved',
  proposedAt: occurredAt,
  decidedBy: null,
  decidedAt: null,
  reason: null,
  events: [],
  failure: null,
  endedAt: null,
});

function changes(
  event: Exclude<AgentJobEvent, { type: 'agent_job_proposed' }>,
  { occurredAt, actor }: Occurrence,
): Partial<AgentJob> {
  switch (event.type) {
    case 'agent_job_approved':
      return { state: 'approved', decidedBy: actor, decidedAt: occurredAt };
    case 'agent_job_rejected':
      return { state: 'rejected', decidedBy: actor, decidedAt: occurredAt, reason: event.data.reason };
    case 'agent_job_expired':
      return { state: 'expired', decidedAt: occurredAt };
    case 'agent_job_executed':
      return { state: 'executed', events: event.data.events, endedAt: occurredAt };
    case 'agent_job_failed':
      return { state: 'failed', failure: { code: event.data.code, facts: event.data.facts }, endedAt: occurredAt };
    default:
      event satisfies never;
      return {};
  }
}
