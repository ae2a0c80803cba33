import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.js';

/** What the page has read. Live updates keep it fresh; it is read again where a place is opened after a minute. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) =>
        failures < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
    },
  },
});
