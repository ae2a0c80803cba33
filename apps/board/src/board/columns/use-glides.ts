import { useCallback, useState } from 'react';
import { type Card } from './card.js';
import { type Glide } from './glides.js';

/** The cards that glide to their places now; none do for who wants less motion. */
export function useGlides() {
  const [glides, setGlides] = useState<readonly Glide[]>([]);
  const glide = useCallback((card: Card, from: DOMRect, to: DOMRect) => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    setGlides((before) => [...before, { key: performance.now() + before.length, card, from, to }]);
  }, []);
  const glided = useCallback((key: number) => setGlides((before) => before.filter((one) => one.key !== key)), []);
  return { glides, glide, glided };
}
