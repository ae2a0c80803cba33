import { useThrottledCallback } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { useLiveEvents } from '../api/use-live.js';
import { type BoardFilters } from './board-filters.js';

const againEveryMs = 1_000;

/** How many cards the filters of a board leave; null: there are none, or it is not known. */
export function useMatching(pipelineId: string, filters: BoardFilters, filtered: boolean): number | null {
  const queries = useQueryClient();
  const queryKey = ['board-matching', pipelineId, filters];
  const again = useThrottledCallback(() => void queries.invalidateQueries({ queryKey }), againEveryMs);
  useLiveEvents((event) => {
    if (filtered && (event.type === 'card' || event.type === 'card_removed')) again();
  });
  const { data } = useQuery({
    queryKey,
    enabled: filtered,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const params = { path: { pipelineId }, query: { ...filters, limit: 1 } };
      const { columns } = await answerOf(api.GET('/v1/pipelines/{pipelineId}/board', { params }));
      return columns.reduce((sum, { total }) => sum + total.count, 0);
    },
  });
  return filtered ? (data ?? null) : null;
}
