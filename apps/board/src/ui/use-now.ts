import { useSyncExternalStore } from 'react';

const every = 30_000;
let now = Date.now();

/** The clock, in milliseconds, as of the last half minute: what is shown relative to it stays true. */
export const useNow = (): number => useSyncExternalStore(tick, () => now);

function tick(changed: () => void): () => void {
  const timer = setInterval(() => {
    now = Date.now();
    changed();
  }, every);
  return () => clearInterval(timer);
}
