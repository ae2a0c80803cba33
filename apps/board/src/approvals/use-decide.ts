import { useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { useCommand } from '../api/use-command.js';
import { type Job } from './fold-job.js';
import { takeJob } from './job-queries.js';

/** A decision about a job: with a reason it is rejected. */
export interface Decision {
  readonly job: Job;
  /** null: it is approved */
  readonly reason: string | null;
}

const stale = [['waiting', 'approvals']];

/** Approves or rejects what an agent wants. What became of it shows where it was asked. */
export function useDecide() {
  const queries = useQueryClient();
  return useCommand({
    run: async ({ job, reason }: Decision) => {
      const params = { path: { jobId: job.id } };
      const decided =
        reason === null
          ? await answerOf(api.POST('/v1/agent-jobs/{jobId}/approve', { params, body: {} }))
          : await answerOf(api.POST('/v1/agent-jobs/{jobId}/reject', { params, body: { reason } }));
      takeJob(queries, decided);
      return decided;
    },
    stale,
  });
}
