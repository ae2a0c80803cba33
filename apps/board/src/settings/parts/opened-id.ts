import { useNavigate, useSearch } from '@tanstack/react-router';

/** The record of the section that is open (it stands in the address), and how to open another, or none. */
export function useOpenedId(): readonly [id: string | undefined, open: (id: string | undefined) => void] {
  const { item } = useSearch({ from: '/settings/$section' });
  const navigate = useNavigate({ from: '/settings/$section' });
  return [item, (id) => void navigate({ search: id === undefined ? {} : { item: id } })];
}
