import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/client.js';

export type Deal = Schemas['OpportunityDetailsDto'];

/** Whose deals they are. */
export type Party = { readonly contactId: string } | { readonly accountId: string };

/** The beginning of the keys of lists of deals by contact or account. */
export const dealsOfKey = ['deals-of'] as const;

const most = 200;

/** The deals of a contact or an account, whatever became of them. */
export const dealsOfQuery = (party: Party) =>
  queryOptions({
    queryKey: [...dealsOfKey, party],
    queryFn: async () => {
      const query = { ...party, status: ['any' as const], limit: most };
      return (await answerOf(api.GET('/v1/opportunities', { params: { query } }))).items;
    },
  });

/** The open ones, and the others, the last closed first. */
export function openAndClosed(deals: readonly Deal[]): readonly [open: readonly Deal[], closed: readonly Deal[]] {
  const closedAt = ({ closedAt: at, createdAt }: Deal): string => at ?? createdAt;
  return [
    deals.filter(({ status }) => status === 'open'),
    deals.filter(({ status }) => status !== 'open').sort((one, other) => closedAt(other).localeCompare(closedAt(one))),
  ];
}
