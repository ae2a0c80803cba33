import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';

const pauseMs = 200;
const most = 20;

/** The API searches by words: a text without a letter or digit has none. */
const isSearchable = (typed: string): boolean => /[\p{L}\p{N}]/u.test(typed);

/** Contacts whose name, email or phone begins with what is typed; the first ones while nothing is. */
export function useFoundContacts(typed: string) {
  const [q] = useDebouncedValue(typed.trim(), pauseMs);
  return useQuery({
    queryKey: ['contacts', 'found', q],
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const query = { limit: most, ...(isSearchable(q) && { q }) };
      return (await answerOf(api.GET('/v1/contacts', { params: { query } }))).items;
    },
  });
}

/** Accounts whose name begins with what is typed; the first ones while nothing is. */
export function useFoundAccounts(typed: string) {
  const [q] = useDebouncedValue(typed.trim(), pauseMs);
  return useQuery({
    queryKey: ['accounts', 'found', q],
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const query = { limit: most, ...(isSearchable(q) && { q }) };
      return (await answerOf(api.GET('/v1/accounts', { params: { query } }))).items;
    },
  });
}
