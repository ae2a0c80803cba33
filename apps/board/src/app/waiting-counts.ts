import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { useLiveEvents } from '../api/use-live.js';
import { useMe } from '../catalogue/catalogue.js';
import { may } from '../catalogue/rights.js';

/** The most that a count is counted to: beyond, it shows a plus. */
export const countedTo = 99;

const key = ['waiting'] as const;

const unansweredQuery = queryOptions({
  queryKey: [...key, 'inbox'],
  queryFn: async () => {
    const query = { unanswered: true, limit: countedTo + 1 };
    return (await answerOf(api.GET('/v1/conversations', { params: { query } }))).items.length;
  },
});

const overdueQuery = queryOptions({
  queryKey: [...key, 'follow-ups'],
  queryFn: async () => (await answerOf(api.GET('/v1/follow-ups', { params: { query: { limit: 1 } } }))).counts.overdue,
});

const pendingQuery = queryOptions({
  queryKey: [...key, 'approvals'],
  queryFn: async () => {
    const query = { state: 'pending' as const, limit: countedTo + 1 };
    return (await answerOf(api.GET('/v1/agent-jobs', { params: { query } }))).items.length;
  },
});

/** How much waits in a place, by its address. */
export function useWaitingCounts(): Readonly<Record<string, number | undefined>> {
  const me = useMe();
  const queries = useQueryClient();
  useLiveEvents(({ type }) => {
    const place = { conversation: 'inbox', 'follow-up': 'follow-ups', agent_job: 'approvals' }[String(type)];
    if (place !== undefined) void queries.invalidateQueries({ queryKey: [...key, place] });
  });
  const inbox = useQuery({ ...unansweredQuery, enabled: me !== undefined });
  const followUps = useQuery({ ...overdueQuery, enabled: may.seeDeals(me) });
  const approvals = useQuery({ ...pendingQuery, enabled: may.seeApprovals(me) });
  return { '/inbox': inbox.data, '/follow-ups': followUps.data, '/approvals': approvals.data };
}
