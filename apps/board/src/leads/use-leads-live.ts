import { useThrottledCallback } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useLiveEvents } from '../api/use-live.js';
import { leadsKey } from './lead-queries.js';

/** Milliseconds between two reads because of what was pushed: an import brings many leads at once. */
const readEvery = 500;

/** Keeps the list and the open lead as they now are: filters, counts and what a lead lacks are the API's to say. */
export function useLeadsLive(): void {
  const queries = useQueryClient();
  const readAgain = useThrottledCallback(() => void queries.invalidateQueries({ queryKey: leadsKey }), readEvery);
  useLiveEvents(({ type }) => {
    if (type === 'lead') readAgain();
  });
}
