import { Button, ScrollArea, Skeleton, Stack } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { channelsQuery, teamsQuery, useMe } from '../catalogue/catalogue.js';
import { may } from '../catalogue/rights.js';
import { Blank, Failed } from '../ui/blank.js';
import { ScrollEnd } from '../ui/scroll-end.js';
import { words } from '../words/words.js';
import { ConversationRow } from './conversation-row.js';
import { inboxQuery } from './conversations.js';
import classes from './inbox.module.css';
import { type InboxSearch } from './inbox-search.js';

const text = words.inbox;

interface ConversationListProps {
  readonly search: InboxSearch;
  readonly onClear: () => void;
}

/** The conversations of the filters, the latest first; more by scrolling. */
export function ConversationList({ search, onClear }: ConversationListProps) {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(inboxQuery(search));
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <NoConversations search={search} onClear={onClear} />;
  return (
    <ScrollArea flex={1} mih={0} component="nav" aria-label={text.list} type="hover">
      <div className={classes.rows}>
        {items.map((conversation) => (
          <ConversationRow key={conversation.id} conversation={conversation} />
        ))}
      </div>
      <ScrollEnd hasMore={hasNextPage} isLoading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </ScrollArea>
  );
}

function NoConversations({ search, onClear }: ConversationListProps) {
  const me = useMe();
  const { data: channels = [] } = useQuery(channelsQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const filters = [
    search.show && text[search.show],
    search.q !== undefined && `“${search.q}”`,
    channels.find(({ id }) => id === search.channelId)?.name,
    teams.find(({ id }) => id === search.teamId)?.name,
  ].filter((filter) => typeof filter === 'string');
  if (filters.length > 0)
    return (
      <Blank title={text.emptied} text={text.emptiedBy(filters.join(', '))}>
        <Button variant="light" onClick={onClear} children={text.clear} />
      </Blank>
    );
  return (
    <Blank title={text.empty} text={text.emptyText}>
      {may.seeSettings(me) && (
        <Button variant="light" renderRoot={(props) => <Link to="/settings" {...props} />} children={text.toSettings} />
      )}
    </Blank>
  );
}

const ListSkeleton = () => (
  <Stack gap={0} px="md" aria-hidden>
    {Array.from({ length: 8 }, (_, n) => (
      <Stack key={n} gap={8} py={12}>
        <Skeleton h={12} w="55%" />
        <Skeleton h={10} />
        <Skeleton h={10} w="30%" />
      </Stack>
    ))}
  </Stack>
);
