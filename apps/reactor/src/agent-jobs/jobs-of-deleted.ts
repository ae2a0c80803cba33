import { type OpportunityEvent } from '#domain';
import { type ProcessManager } from '../process-manager.js';

type Deleted = Extract<OpportunityEvent, { type: 'opportunity_deleted' }>;

/** Lets the jobs of a deleted deal expire that wait for a person. One that is proposed at that moment expires in its time, or fails. */
export const jobsOfDeleted: ProcessManager<Deleted> = {
  name: 'agent-jobs-of-deleted',
  reactsTo: ['opportunity_deleted'],
  async react({ streamId, position }, effects) {
    const expire = { type: 'expire_agent_job', because: 'opportunity_deleted' } as const;
    for (const jobId of await effects.pendingJobs(streamId, position)) await effects.give('agentJob', jobId, expire);
  },
};
