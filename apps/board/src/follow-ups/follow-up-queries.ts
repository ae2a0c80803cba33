import { infiniteQueryOptions, type QueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/client.js';
import { type When } from './follow-ups-search.js';

export type Card = Schemas['CardDto'];
type Page = Schemas['FollowUpsDto'];

/** Everything that is read of follow-ups. */
export const followUpsKey = ['follow-ups'] as const;

/** Follow-ups of a tab, and how many there are in each. @param repId null: everybody's */
export const followUpsQuery = (when: When, repId: string | null) =>
  infiniteQueryOptions({
    queryKey: [...followUpsKey, when, repId],
    queryFn: ({ pageParam, signal }) => {
      const query = { when, limit: 50, ...(repId !== null && { repId }), ...pageParam };
      return answerOf(api.GET('/v1/follow-ups', { params: { query }, signal }));
    },
    initialPageParam: {},
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : { cursor: nextCursor }),
  });

/** Takes a deal out of the lists at once. What it gives puts it back. */
export function hideFollowUp(queries: QueryClient, dealId: string): () => void {
  void queries.cancelQueries({ queryKey: followUpsKey });
  const before = queries.getQueriesData({ queryKey: followUpsKey });
  queries.setQueriesData<{ pages: Page[]; pageParams: unknown[] }>(
    { queryKey: followUpsKey },
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) => ({ ...page, items: page.items.filter(({ id }) => id !== dealId) })),
      },
  );
  return () => {
    for (const [key, list] of before) queries.setQueryData(key, list);
  };
}
