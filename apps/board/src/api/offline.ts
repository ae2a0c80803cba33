import { useSyncExternalStore } from 'react';
import { live } from './live-connection.js';

/** Milliseconds without a connection after which nothing can be changed. */
const patience = 60_000;

/** Whether changes are held back: the page has been without a connection for more than a minute. */
export const isOffline = (): boolean => live.status.state === 'away' && Date.now() - live.status.since > patience;

/** The same, followed. */
export const useIsOffline = (): boolean => useSyncExternalStore(watch, isOffline);

function watch(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    const { state, since } = live.status;
    if (state === 'away') timer = setTimeout(changed, Math.max(0, since + patience - Date.now()) + 1);
    changed();
  };
  const unwatch = live.watch(look);
  look();
  return () => {
    clearTimeout(timer);
    unwatch();
  };
}
