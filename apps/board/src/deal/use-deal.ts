import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLiveEvents } from '../api/use-live.js';
import { followBeside } from '../app/topics.js';
import { type Deal, dealKey, dealQuery } from './deal.js';
import { foldCard } from './fold.js';

/** A deal, followed: what others change arrives while it is shown. */
export function useDeal(dealId: string): UseQueryResult<Deal> {
  const queries = useQueryClient();
  const result = useQuery(dealQuery(dealId));
  const pipelineId = result.data?.pipeline.id;
  useEffect(() => (pipelineId === undefined ? undefined : followBeside(pipelineId)), [pipelineId]);
  const { queryKey } = dealQuery(dealId);
  const readAgain = (): void => void queries.invalidateQueries({ queryKey });
  const readJobs = (): void => void queries.invalidateQueries({ queryKey: [...dealKey(dealId), 'agent-jobs'] });
  useLiveEvents((event) => {
    if (event.type === 'live') readAgain();
    if (event.type === 'card_removed' && event.data.id === dealId) readAgain();
    if (event.type === 'follow-up' && event.data.id === dealId) readAgain();
    if (event.type === 'agent_job' && event.data.job.opportunityId === dealId) readJobs();
    if (event.type === 'conversation' && event.data.conversation.contact?.id === result.data?.contactId)
      void queries.invalidateQueries({ queryKey: [...dealKey(dealId), 'conversations'] });
    if (event.type !== 'card' || event.data.card.id !== dealId) return;
    readJobs(); // not everybody who sees the deal is told of its jobs
    const { card } = event.data;
    const before = queries.getQueryData(queryKey);
    if (before && card.revision > before.revision) {
      // the card has not all of it: what it has is shown now, the rest once it is read
      queries.setQueryData(queryKey, foldCard(before, card));
      readAgain();
    } else if (before) queries.setQueryData(queryKey, foldCard(before, card));
  });
  return result;
}
