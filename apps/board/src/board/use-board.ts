import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { pipelinesQuery, teamsQuery } from '../catalogue/catalogue.js';
import { type BoardPlace, placeOf } from './board-place.js';
import { type BoardSearch } from './board-search.js';

const route = getRouteApi('/opportunities');

/** The address of the board, and the way to another one. */
export function useBoardSearch() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/opportunities' });
  /** `quietly`: the address before it is not gone back to. */
  const go = (next: BoardSearch, quietly = false) => void navigate({ to: '.', search: next, replace: quietly });
  return { search, go };
}

/** The pipeline and team that the address shows, with why it is not known yet. */
export function useBoardPlace(): {
  readonly place: BoardPlace | null;
  readonly loading: boolean;
  readonly error: Error | null;
  readonly again: () => void;
} {
  const search = route.useSearch();
  const pipelines = useQuery(pipelinesQuery);
  const teams = useQuery(teamsQuery);
  const again = () => void Promise.all([pipelines.refetch(), teams.refetch()]);
  const loading = pipelines.isPending || teams.isPending;
  const place = loading ? null : placeOf(search, pipelines.data ?? [], teams.data ?? []);
  return { place, loading, error: pipelines.error ?? teams.error, again };
}
