import { useCallback, useState } from 'react';
import { type Glide } from './glides.js';

/** The cards that glide to their places now; none do for who wants less motion. */
export function useGlides() {
  const [glides, setGlides] = useState<readonly Glide[]>([]);
  const glide = useCallback((way: Omit<Glide, 'key'>) => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    setGlides((before) => [...before, { ...way, key: performance.now() + before.length }]);
  }, []);
  const glided = useCallback((key: number) => setGlides((before) => before.filter((one) => one.key !== key)), []);
  return { glides, glide, glided };
}
