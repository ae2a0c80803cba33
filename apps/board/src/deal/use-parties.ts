import { useQueries } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { type Deal } from './deal.js';
import { type TimelineEntry } from './timeline-codec.js';

/** Contacts and accounts that entries name by id alone. */
export function partiesOf(entries: readonly TimelineEntry[]): {
  readonly contacts: string[];
  readonly accounts: string[];
} {
  const [contacts, accounts] = [new Set<string>(), new Set<string>()];
  for (const event of entries) {
    if (event.type === 'contact_changed') contacts.add(event.data.contactId);
    if (event.type === 'account_linked') accounts.add(event.data.accountId);
    if (event.type === 'account_unlinked') accounts.add(event.data.previous);
  }
  return { contacts: [...contacts], accounts: [...accounts] };
}

/** The names of the contacts and accounts that entries are about, by id. */
export function useParties(deal: Deal, entries: readonly TimelineEntry[]): ReadonlyMap<string, string> {
  const { contacts, accounts } = partiesOf(entries);
  const known = [deal.contact, deal.account].flatMap((one) => one ?? []);
  const unknown = (ids: readonly string[]) => ids.filter((id) => !known.some((one) => one.id === id));
  const found = useQueries({
    queries: [
      ...unknown(contacts).map((id) => ({
        queryKey: ['contacts', 'name', id],
        queryFn: async () => ({
          id,
          name: (await answerOf(api.GET('/v1/contacts/{contactId}', { params: { path: { contactId: id } } }))).name,
        }),
      })),
      ...unknown(accounts).map((id) => ({
        queryKey: ['accounts', 'name', id],
        queryFn: async () => ({
          id,
          name: (await answerOf(api.GET('/v1/accounts/{accountId}', { params: { path: { accountId: id } } }))).name,
        }),
      })),
    ],
  });
  return new Map([...known, ...found.flatMap(({ data }) => data ?? [])].map(({ id, name }) => [id, name]));
}
