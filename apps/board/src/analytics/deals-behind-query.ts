import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { analyticsKey } from './analytics-queries.js';
import { type DealsBehind } from './deals-behind.js';

const pageSize = 100;

/** The deals behind a figure, by page; read whenever they are opened, as the figure was. */
export const dealsBehindQuery = (deals: DealsBehind) =>
  infiniteQueryOptions({
    queryKey: [...analyticsKey, 'deals', deals],
    queryFn: ({ pageParam }) => pageOf(deals, { limit: pageSize, ...(pageParam !== '' && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 0,
  });

function pageOf(deals: DealsBehind, page: { readonly limit: number; readonly cursor?: string }) {
  switch (deals.figure) {
    case 'conversion': {
      const { figure, ...query } = deals;
      return answerOf(api.GET('/v1/analytics/conversion/deals', { params: { query: { ...query, ...page } } }));
    }
    case 'time-in-stage': {
      const { figure, ...query } = deals;
      return answerOf(api.GET('/v1/analytics/time-in-stage/deals', { params: { query: { ...query, ...page } } }));
    }
    case 'win-rate': {
      const { figure, ...query } = deals;
      return answerOf(api.GET('/v1/analytics/win-rate/deals', { params: { query: { ...query, ...page } } }));
    }
    case 'revenue': {
      const { figure, ...query } = deals;
      return answerOf(api.GET('/v1/analytics/revenue/deals', { params: { query: { ...query, ...page } } }));
    }
    case 'forecast': {
      const { figure, ...query } = deals;
      return answerOf(api.GET('/v1/forecast/deals', { params: { query: { ...query, ...page } } }));
    }
  }
}
