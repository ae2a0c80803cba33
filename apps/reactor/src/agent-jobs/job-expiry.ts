import { type AgentJobReader } from '#projections';
import { NotReadable } from '#read-model';
import { Effects, type Means } from '../effects.js';
import { type Sweep } from '../timers.js';

/** Most jobs that one sweep of an organization takes up. */
const mostAtOnce = 500;

/** Lets jobs expire for which nobody decided in time. */
export const jobExpiry =
  (jobs: Pick<AgentJobReader, 'overdue'>, means: Means): Sweep =>
  async (organizationId, now) => {
    const overdue = await jobs.overdue(organizationId, now, mostAtOnce).catch((error: unknown) => {
      if (error instanceof NotReadable) return []; // it is being filled: the next sweep sees it
      throw error;
    });
    const at = new Date(now).toISOString();
    for (const jobId of overdue) {
      const cause = { organizationId, eventId: jobId, correlationId: jobId, depth: 0, traceparent: null };
      const effects = new Effects(means, 'agent-job-expiry', cause);
      await effects.give('agentJob', jobId, { type: 'expire_agent_job', because: 'nobody_decided', at });
    }
  };
