import { queryOptions, useQuery } from '@tanstack/react-query';
import { type OpportunityEvent } from '#domain';
import { answerOf, api } from '../api/client.js';
import { dealKey } from './deal.js';
import { decodeTimeline, type TimelineEntry } from './timeline-codec.js';

/** How far back it looks for who changed a field a moment ago. */
const looked = 20;

const lastQuery = (dealId: string) =>
  queryOptions({
    queryKey: [...dealKey(dealId), 'last-changes'],
    queryFn: async () => {
      const params = { path: { id: dealId }, query: { newestFirst: true, limit: looked } };
      return decodeTimeline((await answerOf(api.GET('/v1/opportunities/{id}/timeline', { params }))).items);
    },
    staleTime: 0,
  });

/** The last event of some types: who changed what somebody else is editing. */
export const useLastChange = (dealId: string, types: readonly OpportunityEvent['type'][]): TimelineEntry | undefined =>
  useQuery(lastQuery(dealId)).data?.find(({ type }) => types.includes(type));
