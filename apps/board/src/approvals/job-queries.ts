import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { foldJob, type Job, type JobPages } from './fold-job.js';

const key = ['agent-jobs'] as const;

/** What AI agents want: what waits, or everything, newest first. */
export const jobsQuery = (tab: 'pending' | 'decided') =>
  infiniteQueryOptions({
    queryKey: [...key, tab],
    queryFn: ({ pageParam }) => {
      const query = { limit: 50, ...(tab === 'pending' && { state: tab }), ...pageParam };
      return answerOf(api.GET('/v1/agent-jobs', { params: { query } }));
    },
    initialPageParam: {},
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : { cursor: nextCursor }),
    refetchOnMount: 'always', // what was decided while it was shown leaves with that
  });

/** Shows a job as it now is in both lists. */
export function takeJob(queries: QueryClient, job: Job): void {
  const fold = (tab: 'pending' | 'decided'): void => {
    queries.setQueryData<JobPages>(
      [...key, tab],
      (list) => list && foldJob(list, job, tab === 'decided' || job.state === 'pending'),
    );
  };
  fold('pending');
  fold('decided');
}

/** The deal that a job is about; null: it is not there, or not seen. */
export const dealOfJobQuery = (dealId: string) =>
  queryOptions({
    queryKey: ['deal-of-job', dealId],
    queryFn: async () => (await api.GET('/v1/opportunities/{id}', { params: { path: { id: dealId } } })).data ?? null,
    staleTime: 10_000,
  });

/** The contact of a deal that a job would make; null: it is not there. */
export const contactOfJobQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['contact-of-job', contactId],
    queryFn: async () => (await api.GET('/v1/contacts/{contactId}', { params: { path: { contactId } } })).data ?? null,
  });
