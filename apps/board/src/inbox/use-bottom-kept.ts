import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Closer to the end than this many pixels, one is reading the newest. */
const near = 80;

/** Keeps one's place: at the end where one reads the newest, else where one is, though older ones come in above. */
export function useBottomKept(
  firstId: string | undefined,
  lastId: string | undefined,
): readonly [RefObject<HTMLElement | null>, () => void] {
  const scrolled = useRef<HTMLElement>(null);
  const fromBottom = useRef(0);
  const shownFirst = useRef(firstId);
  const remember = () => {
    const element = scrolled.current;
    if (element) fromBottom.current = element.scrollHeight - element.scrollTop - element.clientHeight;
  };
  useLayoutEffect(() => {
    const element = scrolled.current;
    if (!element) return;
    const cameAbove = shownFirst.current !== firstId;
    if (fromBottom.current < near) element.scrollTop = element.scrollHeight;
    else if (cameAbove) element.scrollTop = element.scrollHeight - element.clientHeight - fromBottom.current;
    shownFirst.current = firstId;
    remember();
  }, [firstId, lastId]);
  return [scrolled, remember];
}
