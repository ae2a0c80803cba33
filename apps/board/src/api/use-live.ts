import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { type LiveEvent } from './live-event.js';
import { live, type LiveStatus } from './live-connection.js';

/** Hears what the API pushes while the component is shown. */
export function useLiveEvents(listener: (event: LiveEvent) => void): void {
  const hear = useEffectEvent(listener);
  useEffect(() => live.hear((event) => hear(event)), []);
}

/** How live the page is. */
export const useLiveStatus = (): LiveStatus => useSyncExternalStore(live.watch, () => live.status);
