import { type AgentJobEvent } from '#domain';
import { Rejected } from '#decider';
import { type ProcessManager } from '../process-manager.js';

type ToDo = Extract<AgentJobEvent, { type: 'agent_job_proposed' | 'agent_job_approved' }>;

/** When it is looked whether the job has ended, in milliseconds after it could be executed; after the last one it is executed. */
const looks = [0, 1_000, 3_000];

/** Executes the job that nobody has to approve, or somebody has, where the request did not come to its end. */
export const jobExecution: ProcessManager<ToDo> = {
  name: 'agent-job-execution',
  reactsTo: ['agent_job_proposed', 'agent_job_approved'],
  async react({ event, streamId, metadata }, effects) {
    if (event.type === 'agent_job_proposed' && event.data.needsApproval) return;
    for (const after of looks) {
      await effects.until(new Date(Date.parse(metadata.recordedAt) + after).toISOString(), after);
      if ((await effects.load('agentJob', streamId))?.state !== 'approved') return;
    }
    await effects.once('execute', streamId, async ({ agentJobs }, context) => {
      const written = await agentJobs.execute(streamId, context).catch((error: unknown) => {
        if (!(error instanceof Rejected)) throw error;
        return null; // the job says why it failed
      });
      return written?.position ?? -1n;
    });
  },
};
