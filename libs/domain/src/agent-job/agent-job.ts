import { type Decider, type Instant } from '#decider';
import { actionOf } from '../autonomy/actions.js';
import { type Autonomy } from '../autonomy/state.js';
import { activeAgent, verdictOnAll } from '../autonomy/verdict.js';
import { reject } from '../rejections.js';
import { requireText } from '../text.js';
import { type AgentJobCommand, type AgentJobWorld, type ProposeAgentJob } from './commands.js';
import { type AgentJobEvent } from './events.js';
import { evolve } from './evolve.js';
import { type AgentJob, type AgentJobState } from './state.js';

/** The rules of one proposed action of an AI agent: it is decided on once, and ends once. */
export const agentJob: Decider<AgentJobCommand, AgentJobState, AgentJobEvent, AgentJobWorld> = {
  initialState: null,
  decide(command, state, { autonomy }) {
    if (command.type === 'propose_agent_job') {
      return state ? reject('already_exists', { jobId: state.id }) : [proposed(command, autonomy)];
    }
    return decideOn(command, state ?? reject('agent_job_not_found'), autonomy);
  },
  evolve,
};

type Later = Exclude<AgentJobCommand, ProposeAgentJob>;

/** @throws `agent_job_not_pending`, `agent_not_found` where the agent may not act any more, `text_required` */
function decideOn(command: Later, job: AgentJob, autonomy: Autonomy): AgentJobEvent[] {
  const { id: jobId, opportunityId } = job;
  const named = { jobId, opportunityId };
  switch (command.type) {
    case 'approve_agent_job':
      requirePending(job, command.at);
      requireActive(autonomy, job.agentId);
      return [{ type: 'agent_job_approved', data: named }];
    case 'reject_agent_job':
      requirePending(job, command.at);
      return [{ type: 'agent_job_rejected', data: { ...named, reason: requireText('reason', command.reason) } }];
    case 'expire_agent_job': {
      const { because } = command;
      if (job.state !== 'pending' || ('at' in command && command.at < job.expiresAt)) return [];
      return [{ type: 'agent_job_expired', data: { ...named, because } }];
    }
    case 'complete_agent_job':
      return job.state === 'approved'
        ? [{ type: 'agent_job_executed', data: { ...named, events: command.events } }]
        : [];
    case 'fail_agent_job': {
      const { code, facts } = command;
      return job.state === 'approved' ? [{ type: 'agent_job_failed', data: { ...named, code, facts } }] : [];
    }
  }
}

/** @throws `agent_not_found`, `agent_action_not_allowed` where no agent may do one of it */
function proposed({ type: _, at, commands, ...job }: ProposeAgentJob, autonomy: Autonomy): AgentJobEvent {
  requireActive(autonomy, job.agentId);
  const [first, ...others] = commands.map(actionOf);
  if (!first) reject('agent_action_not_allowed', { action: 'nothing' });
  const verdict = verdictOnAll(autonomy, [first, ...others]);
  const expiresAt = new Date(Date.parse(at) + autonomy.jobExpiryHours * 3_600_000).toISOString();
  return { type: 'agent_job_proposed', data: { ...job, payload: commands, ...verdict, expiresAt } };
}

function requireActive(autonomy: Autonomy, agentId: string): void {
  if (!activeAgent(autonomy, agentId)) reject('agent_not_found', { agentId });
}

/** Once its time is over it waits no more, whether or not that was written down. @throws `agent_job_not_pending` */
function requirePending({ id: jobId, state, expiresAt }: AgentJob, at: Instant): void {
  if (state !== 'pending') reject('agent_job_not_pending', { jobId, state });
  if (at >= expiresAt) reject('agent_job_not_pending', { jobId, state: 'expired' });
}
