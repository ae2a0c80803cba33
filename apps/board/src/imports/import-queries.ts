import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/client.js';
import { Problem } from '../api/problem.js';
import { rejectedRows } from './outcome.js';

export type Import = Schemas['ImportDto'];

/** Everything that is read of imports. */
export const importsKey = ['imports'] as const;

/** How often an import that is under way is read again. */
const followMs = 700;
/** How often any other is: what was just begun may not show yet. */
const lookMs = 2_000;
const rejectedShown = 200;

/** Whether something still happens to an import by itself. */
export const isUnderWay = ({ phase }: Pick<Import, 'phase'>): boolean => phase === 'working' || phase === 'undoing';

export const importsQuery = infiniteQueryOptions({
  queryKey: [...importsKey, 'list'],
  queryFn: ({ pageParam }) => answerOf(api.GET('/v1/imports', { params: { query: { limit: 50, ...pageParam } } })),
  initialPageParam: {},
  getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : { cursor: nextCursor }),
  refetchOnMount: 'always',
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? followMs * 2 : lookMs * 2,
});

export const importQuery = (importId: string) =>
  queryOptions({
    queryKey: [...importsKey, 'one', importId],
    queryFn: () => answerOf(api.GET('/v1/imports/{importId}', { params: { path: { importId } } })),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? followMs : lookMs),
  });

/** The first rows that an import rejected. */
export const rejectedQuery = ({ id, rejected }: Pick<Import, 'id' | 'rejected'>) =>
  queryOptions({
    queryKey: [...importsKey, 'rejected', id, rejected],
    queryFn: async () => {
      const outcome = await outcomeOf(id, 'stream');
      return isStream(outcome) ? rejectedRows(outcome, rejectedShown) : [];
    },
  });

/** The outcome of every row, as a file. @throws Problem */
export async function outcomeFile(importId: string): Promise<Blob> {
  const file = await outcomeOf(importId, 'blob');
  if (file instanceof Blob) return file;
  throw new Problem('unreachable', '', 0);
}

const outcomeOf = async (importId: string, parseAs: 'blob' | 'stream'): Promise<unknown> =>
  answerOf(api.GET('/v1/imports/{importId}/outcome', { params: { path: { importId } }, parseAs }));

const isStream = (value: unknown): value is ReadableStream<unknown> => value instanceof ReadableStream;
