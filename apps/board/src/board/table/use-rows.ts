import { useThrottledCallback } from '@mantine/hooks';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { useLiveEvents } from '../../api/use-live.js';
import { type Pipeline } from '../../catalogue/catalogue.js';
import { type BoardSearch, filtersOf } from '../board-search.js';
import { holds, type Pages, withCard, withoutRow } from './fold-rows.js';

const pageSize = 100;
const againEveryMs = 3_000;
/** Reading again reads every page: beyond these only the rows shown are kept fresh. */
const mostPagesAgain = 3;

/** The rows of the table, more by page, each kept as it now is. */
export function useRows(pipeline: Pipeline, search: BoardSearch) {
  const queries = useQueryClient();
  const { stageId, sort } = search;
  const filters = filtersOf(search);
  const queryKey = ['deals', pipeline.id, filters, stageId ?? null, sort ?? null];
  const read = () => queries.getQueryData<Pages>(queryKey);
  const change = (changed: (pages: Pages) => Pages) =>
    queries.setQueryData<Pages>(queryKey, (pages) => pages && changed(pages));
  const again = useThrottledCallback(() => {
    if ((read()?.pages.length ?? 0) <= mostPagesAgain) void queries.invalidateQueries({ queryKey });
  }, againEveryMs);
  useLiveEvents((event) => {
    if (event.type === 'card_removed' && event.data.pipelineId === pipeline.id)
      change((pages) => withoutRow(pages, event.data.id));
    if (event.type !== 'card' || event.data.pipelineId !== pipeline.id) return;
    const { card } = event.data;
    const pages = read();
    if (pages && holds(pages, card.id)) change((shown) => withCard(shown, card, pipeline.stages, search));
    else again();
  });
  return useInfiniteQuery({
    queryKey,
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const page = { limit: pageSize, ...(pageParam !== '' && { cursor: pageParam }) };
      const query = { status: ['open' as const], ...filters, pipelineId: pipeline.id, stageId, sort, ...page };
      return answerOf(api.GET('/v1/opportunities', { params: { query } }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}
