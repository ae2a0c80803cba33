import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/client.js';

export type Contact = Schemas['ContactDetailsDto'];
export type ContactEdit = Schemas['EditContactDto'];

/** The beginnings of the keys of what was read. */
export const contactKeys = { all: ['contacts'], lists: ['contacts', 'lists'], ones: ['contacts', 'one'] } as const;

const perPage = 50;

/** Contacts by name; `q`: words of a name, an email or a phone, or their beginnings. */
export const contactsQuery = (search: { readonly q?: string; readonly accountId?: string }) =>
  infiniteQueryOptions({
    queryKey: [...contactKeys.lists, search],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: perPage, ...search, ...(pageParam !== '' && { cursor: pageParam }) };
      return answerOf(api.GET('/v1/contacts', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

/** One contact; a merged one reads as the one it was merged into. */
export const contactQuery = (contactId: string) =>
  queryOptions({
    queryKey: [...contactKeys.ones, contactId],
    queryFn: () => answerOf(api.GET('/v1/contacts/{contactId}', { params: { path: { contactId } } })),
  });

/** A few contacts to choose from. @throws Problem */
export const findContacts = async (q: string, signal: AbortSignal): Promise<readonly Contact[]> => {
  const query = { limit: 8, ...(q !== '' && { q }) };
  return (await answerOf(api.GET('/v1/contacts', { params: { query }, signal }))).items;
};
