import { Box, Group, Title } from '@mantine/core';
import { Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useShortcuts } from '../app/shortcuts.js';
import { Blank } from '../ui/blank.js';
import { words } from '../words/words.js';
import { ConversationList } from './conversation-list.js';
import { focusConversation } from './focus-conversation.js';
import { InboxFilters } from './inbox-filters.js';
import classes from './inbox.module.css';
import { type InboxSearch } from './inbox-search.js';
import { useInboxLive } from './use-inbox-live.js';

/** The conversations of every channel: the list, the open one, and its contact. */
export function InboxPage() {
  const search = useSearch({ from: '/inbox' });
  const { conversationId } = useParams({ strict: false });
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const setSearch = (next: InboxSearch) => void navigate({ to: '.', search: next, replace: true });
  useInboxLive(search, conversationId ?? null);
  useShortcuts({
    '/': () => field.current?.focus(),
    j: () => focusConversation(1),
    k: () => focusConversation(-1),
    ArrowDown: () => focusConversation(1),
    ArrowUp: () => focusConversation(-1),
  });
  return (
    <Box className={classes.inbox} data-open={conversationId !== undefined || undefined}>
      <Box className={classes.list}>
        <Group px="md" pt="md">
          <Title order={1}>{words.inbox.title}</Title>
        </Group>
        <InboxFilters search={search} onSearch={setSearch} field={field} />
        <ConversationList search={search} onClear={() => setSearch({})} />
      </Box>
      <Box className={classes.pane}>
        {conversationId === undefined ? (
          <Blank title={words.inbox.nothingOpen} text={words.inbox.nothingOpenText} />
        ) : (
          <Outlet />
        )}
      </Box>
    </Box>
  );
}
