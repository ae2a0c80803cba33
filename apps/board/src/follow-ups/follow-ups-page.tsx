import { useDebouncedCallback } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useLiveEvents } from '../api/use-live.js';
import { type Me, useMe } from '../catalogue/catalogue.js';
import { Place, PlaceHead } from '../ui/place-head.js';
import { words } from '../words/words.js';
import { FollowUpsList } from './follow-ups-list.js';
import { followUpsKey } from './follow-up-queries.js';
import { type FollowUpsSearch } from './follow-ups-search.js';
import { FollowUpsTabs } from './follow-ups-tabs.js';
import { RepPick } from './rep-pick.js';

/** Pushed changes within this are one reading. */
const gatherMs = 300;

/** The deals that are to be followed up: overdue, today, later. */
export function FollowUpsPage() {
  const me = useMe();
  const search = useSearch({ from: '/follow-ups' });
  const navigate = useNavigate({ from: '/follow-ups' });
  useFreshFollowUps();
  const change = (changes: FollowUpsSearch): void =>
    void navigate({ search: { ...search, ...changes }, replace: true });
  const when = search.when ?? 'overdue';
  const chosen = search.repId ?? ownOf(me);
  const repId = chosen === 'all' ? null : chosen;
  if (!me) return null;
  return (
    <Place>
      <PlaceHead title={words.app.places.followUps}>
        <RepPick repId={chosen} onPick={(id) => change({ repId: id })} />
      </PlaceHead>
      <FollowUpsTabs when={when} repId={repId} onPick={(tab) => change({ when: tab })} />
      <FollowUpsList key={`${when} ${repId}`} when={when} repId={repId} onAll={() => change({ repId: 'all' })} />
    </Place>
  );
}

/** Those who sell see their own first. */
const ownOf = (me: Me | undefined): string => (me?.role === 'closer' && me.memberId !== null ? me.memberId : 'all');

function useFreshFollowUps(): void {
  const queries = useQueryClient();
  const read = useDebouncedCallback(() => void queries.invalidateQueries({ queryKey: followUpsKey }), gatherMs);
  useLiveEvents(({ type }) => {
    if (type === 'follow-up') read();
  });
}
