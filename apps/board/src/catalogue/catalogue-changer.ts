import { useSyncExternalStore } from 'react';
import { live } from '../api/live-connection.js';
import { useMemberNames } from './catalogue.js';

let last: string | null = null;

const watch = (changed: () => void): (() => void) =>
  live.hear((event) => {
    if (event.type !== 'catalogue') return;
    last = event.data.by;
    changed();
  });

/** The name of whoever changed pipelines, teams, members or the organization last, while somebody looks; null: not known. */
export function useCatalogueChanger(): string | null {
  const nameOf = useMemberNames();
  return nameOf(useSyncExternalStore(watch, () => last));
}
