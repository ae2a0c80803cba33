import { useEffect, useState } from 'react';
import { later } from './later.js';

const HintBubble = later(() => import('./hint-bubble.js'), 'HintBubble');

/** Milliseconds that the pointer rests on something before its hint shows. */
const restsFor = 300;

interface Hint {
  readonly element: HTMLElement;
  readonly text: string;
}

/** Shows what the `data-hint` of the element under the mouse says: one for the page, on which hundreds of elements have hints. */
export function Hints() {
  const [hint, setHint] = useState<Hint | null>(null);
  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined;
    const hide = (): void => {
      clearTimeout(resting);
      setHint(null);
    };
    const over = ({ target, pointerType }: PointerEvent): void => {
      const element = target instanceof Element ? target.closest<HTMLElement>('[data-hint]') : null;
      const text = element?.dataset.hint;
      hide();
      if (element && text && pointerType === 'mouse') resting = setTimeout(() => setHint({ element, text }), restsFor);
    };
    const listening = new AbortController();
    const options = { signal: listening.signal, capture: true, passive: true };
    document.addEventListener('pointerover', over, options);
    for (const type of ['pointerdown', 'scroll', 'keydown']) document.addEventListener(type, hide, options);
    return () => {
      listening.abort();
      clearTimeout(resting);
    };
  }, []);
  return hint?.element.isConnected === true && <HintBubble target={hint.element} label={hint.text} />;
}
