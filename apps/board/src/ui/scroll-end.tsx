import { Button, Center, Loader } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import { words } from '../words/words.js';

interface ScrollEndProps {
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
}

/** The end of what was read so far: more is read where it comes into view, or is asked for. */
export function ScrollEnd({ hasMore, isLoading, onMore }: ScrollEndProps) {
  const end = useRef<HTMLDivElement>(null);
  const reach = useEffectEvent(() => {
    if (hasMore && !isLoading) onMore();
  });
  useEffect(() => {
    if (!end.current || !hasMore || isLoading) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && reach(), { rootMargin: '400px' });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasMore, isLoading]);
  if (!hasMore) return null;
  return (
    <Center ref={end} p="sm">
      {isLoading ? <Loader size="xs" /> : <Button variant="subtle" onClick={onMore} children={words.app.more} />}
    </Center>
  );
}
