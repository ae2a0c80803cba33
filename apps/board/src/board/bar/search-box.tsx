import { ActionIcon, Kbd, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useShortcuts } from '../../app/shortcuts.js';
import { words } from '../../words/words.js';
import { textOf } from '../search-values.js';
import { useBoardSearch } from '../use-board.js';
import classes from './bar.module.css';

const text = words.board;
const pauseMs = 250;

/** The words that deals are searched by; the key `/` goes there. */
export function SearchBox() {
  const { search, go } = useBoardSearch();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const ask = useDebouncedCallback((typed: string) => go({ ...search, q: textOf(typed) }, true), pauseMs);
  useShortcuts({ '/': () => input.current?.focus() });
  const type = (typed: string) => {
    setDraft(typed);
    ask(typed);
  };
  const clear = () => {
    ask.cancel();
    setDraft(null);
    go({ ...search, q: undefined }, true);
    input.current?.focus();
  };
  const shown = draft ?? search.q ?? '';
  return (
    <TextInput
      ref={input}
      type="search"
      aria-label={text.search}
      placeholder={text.search}
      className={classes.search}
      maxLength={200}
      value={shown}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        ask.flush();
        setDraft(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') input.current?.blur();
      }}
      leftSection={<IconSearch size={14} />}
      rightSection={
        shown === '' ? (
          <Kbd size="xs" aria-hidden visibleFrom="sm">
            /
          </Kbd>
        ) : (
          <ActionIcon size="sm" aria-label={text.clearSearch} onClick={clear}>
            <IconX size={14} />
          </ActionIcon>
        )
      }
      styles={{ input: { WebkitAppearance: 'none' } }}
    />
  );
}
