import { useQuery } from '@tanstack/react-query';
import { accountQuery } from '../accounts/accounts.js';
import { agentsQuery, membersQuery, useLocale } from '../catalogue/catalogue.js';
import { contactQuery } from '../contacts/contacts.js';
import { type BoardPlace } from './board-place.js';
import { type BoardSearch } from './board-search.js';
import { type Names } from './chips.js';

/** How what an address names is called. */
export function useNames({ pipeline }: BoardPlace, { accountId, contactId }: BoardSearch): Names {
  const members = useQuery(membersQuery).data ?? [];
  const agents = useQuery(agentsQuery).data ?? [];
  const account = useQuery({ ...accountQuery(accountId ?? ''), enabled: isOne(accountId) });
  const contact = useQuery({ ...contactQuery(contactId ?? ''), enabled: isOne(contactId) });
  return {
    currency: pipeline.currency,
    locale: useLocale(),
    stages: pipeline.stages,
    member: (id) => members.find((one) => one.id === id)?.name ?? null,
    agent: (id) => agents.find((one) => one.id === id)?.name ?? null,
    account: () => (account.isError ? null : account.data?.name),
    contact: () => (contact.isError ? null : contact.data?.name),
  };
}

const isOne = (id: string | undefined): boolean => id !== undefined && id !== 'none';
