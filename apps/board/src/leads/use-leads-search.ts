import { useNavigate, useSearch } from '@tanstack/react-router';
import { type LeadsSearch, leadsSearch } from './leads-search.js';

/** What of the leads stands in the address, and how to change it. */
export function useLeadsSearch(): {
  readonly search: LeadsSearch;
  readonly change: (changes: Partial<LeadsSearch>) => void;
  readonly clear: () => void;
} {
  const search = useSearch({ from: '/leads' });
  const navigate = useNavigate({ from: '/leads' });
  const go = (next: LeadsSearch): void => void navigate({ to: '.', search: next, replace: true });
  return {
    search,
    change: (changes) => go(leadsSearch({ ...search, ...changes })),
    clear: () => go({}),
  };
}
