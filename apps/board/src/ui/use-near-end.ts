import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';

/** Calls when the end of a list comes near its view: put what it gives behind the last row. */
export function useNearEnd<Element extends HTMLElement>(near: () => void): RefObject<Element | null> {
  const end = useRef<Element>(null);
  const come = useEffectEvent(near);
  useEffect(() => {
    const watched = end.current;
    if (!watched) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && come(), { rootMargin: '600px' });
    observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return end;
}
