import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/client.js';

export type Account = Schemas['AccountDetailsDto'];
export type AccountEdit = Schemas['EditAccountDto'];

/** The beginnings of the keys of what was read. */
export const accountKeys = { all: ['accounts'], lists: ['accounts', 'lists'], ones: ['accounts', 'one'] } as const;

const perPage = 50;

/** Accounts by name; `q`: words of a name or a domain, or their beginnings. */
export const accountsQuery = (search: { readonly q?: string }) =>
  infiniteQueryOptions({
    queryKey: [...accountKeys.lists, search],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: perPage, ...search, ...(pageParam !== '' && { cursor: pageParam }) };
      return answerOf(api.GET('/v1/accounts', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

/** One account; a merged one reads as the one it was merged into. */
export const accountQuery = (accountId: string) =>
  queryOptions({
    queryKey: [...accountKeys.ones, accountId],
    queryFn: () => answerOf(api.GET('/v1/accounts/{accountId}', { params: { path: { accountId } } })),
  });

/** A few accounts to choose from. @throws Problem */
export const findAccounts = async (q: string, signal: AbortSignal): Promise<readonly Account[]> => {
  const query = { limit: 8, ...(q !== '' && { q }) };
  return (await answerOf(api.GET('/v1/accounts', { params: { query }, signal }))).items;
};
