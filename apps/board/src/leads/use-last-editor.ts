import { useInfiniteQuery } from '@tanstack/react-query';
import { leadTimelineQuery } from './lead-queries.js';
import { useActorName } from './use-actor-name.js';

/** Who changed last what is known of a lead; null: nobody did, or it is not known. */
export function useLastEditor(leadId: string): string | null {
  const nameOf = useActorName();
  const history = useInfiniteQuery(leadTimelineQuery(leadId));
  const last = history.data?.pages.flatMap(({ items }) => items).find(({ type }) => type === 'lead_edited');
  return last ? nameOf(last) : null;
}
