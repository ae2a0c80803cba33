import { useState } from 'react';
import { keepDraft, keptDraft } from './kept-draft-codec.js';

/** A text that is being written, kept under this name until it is sent or saved, wherever one goes meanwhile. */
export function useKeptText(name: string): readonly [text: string, write: (text: string) => void] {
  const [text, setText] = useState(() => keptDraft<string>(name) ?? '');
  const write = (next: string): void => {
    setText(next);
    keepDraft(name, next);
  };
  return [text, write];
}
