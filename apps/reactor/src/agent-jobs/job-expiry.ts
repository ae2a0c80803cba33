import { type AgentJobReader } from '#projections';
import { NotReadable } from '#read-model';
import { contextOf } from '../cause.js';
import { type Commands } from '../commands.js';
import { type Sweep } from '../timers.js';

/** Most jobs that one sweep of an organization takes up. */
const mostAtOnce = 500;

const name = 'agent-job-expiry';

/** Lets jobs expire for which nobody decided in time. One that cannot be told holds no other up. */
export const jobExpiry = (jobs: Pick<AgentJobReader, 'overdue'>, commands: Pick<Commands, 'give'>): Sweep => ({
  name,
  async look(organizationId, now) {
    const overdue = await jobs.overdue(organizationId, now, mostAtOnce).catch((error: unknown) => {
      if (error instanceof NotReadable) return []; // it is being filled: the next sweep sees it
      throw error;
    });
    const expire = { type: 'expire_agent_job', because: 'nobody_decided', at: new Date(now).toISOString() } as const;
    const told = await Promise.allSettled(
      overdue.map((jobId) => {
        const cause = { organizationId, eventId: jobId, correlationId: jobId, depth: 0, traceparent: null };
        return commands.give('agentJob', jobId, expire, contextOf(name, jobId, cause));
      }),
    );
    for (const outcome of told) if (outcome.status === 'rejected') throw outcome.reason;
  },
});
