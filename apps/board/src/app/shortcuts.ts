import { useEffect, useEffectEvent } from 'react';

/** What keys do: `n`, `?`, or one after another: `g o`. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/** Milliseconds within which the second key follows the first. */
const sequenceWithin = 1_200;

/**
 * Keys of a place while it is shown. They do nothing while somebody writes, or with Ctrl, Alt or Meta.
 *
 * @param onTop of what lies over the place: its keys come before those of the place
 */
export function useShortcuts(shortcuts: Shortcuts, onTop = false): void {
  const run = useEffectEvent((keys: string) => {
    const action = shortcuts[keys];
    action?.();
    return action !== undefined;
  });
  useEffect(() => {
    let [first, at] = ['', 0];
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isWriting(event.target)) return;
      const sequence = first !== '' && event.timeStamp - at < sequenceWithin ? `${first} ${event.key}` : '';
      if ((sequence !== '' && run(sequence)) || run(event.key)) event.preventDefault();
      [first, at] = [event.key, event.timeStamp];
    };
    window.addEventListener('keydown', press, onTop);
    return () => window.removeEventListener('keydown', press, onTop);
  }, [onTop]);
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role=dialog] [role=listbox]') !== null);
