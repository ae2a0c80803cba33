import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { type LiveEvent } from './live-event.js';
import { live } from './live-connection.js';
import { type LiveStatus } from './live-status.js';

/** Hears what the API pushes while the component is shown. */
export function useLiveEvents(listener: (event: LiveEvent) => void): void {
  const hear = useEffectEvent(listener);
  useEffect(() => live.hear((event) => hear(event)), []);
}

/** How live the page is. */
export const useLiveStatus = (): LiveStatus => useSyncExternalStore(live.watch, () => live.status);
