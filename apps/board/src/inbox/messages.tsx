import { Center, Loader, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect } from 'react';
import { useLocale } from '../catalogue/catalogue.js';
import { Failed } from '../ui/blank.js';
import { useNow } from '../ui/use-now.js';
import { words } from '../words/words.js';
import { messagesQuery } from './conversations.js';
import classes from './inbox.module.css';
import { MessageBubble } from './message-bubble.js';
import { byDay, inOrder, type ShownMessage } from './message-pages.js';
import { dayHeading } from './time-text.js';
import { useBottomKept } from './use-bottom-kept.js';
import { useReply } from './use-reply.js';

const text = words.inbox;
const fromTop = 200;

interface MessagesProps {
  readonly conversationId: string;
  readonly name: string;
  readonly mayReply: boolean;
}

/** The messages of a conversation in order; older ones come by scrolling up. One that failed can be sent again. */
export function Messages({ conversationId, name, mayReply }: MessagesProps) {
  const { data, error, refetch, ...more } = useInfiniteQuery(messagesQuery(conversationId));
  const messages = data ? inOrder(data.pages) : [];
  const again = useReply(conversationId);
  const sendAgain = (message: ShownMessage) => again.mutate({ id: crypto.randomUUID(), text: message.text });
  const [scrolled, onScroll] = useBottomKept(messages.at(0)?.id, messages.at(-1)?.id);
  const readOlder = () => {
    if (more.hasNextPage && !more.isFetchingNextPage) void more.fetchNextPage();
  };
  const isShort = (element: HTMLElement) => element.scrollTop < fromTop;
  useEffect(() => {
    if (scrolled.current && isShort(scrolled.current)) readOlder();
  });
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  return (
    <section
      ref={scrolled}
      className={classes.messages}
      aria-label={text.messages(name)}
      tabIndex={0}
      onKeyDown={scrollOnly}
      onScroll={({ currentTarget }) => {
        onScroll();
        if (isShort(currentTarget)) readOlder();
      }}
    >
      {more.isFetchingNextPage && (
        <Center p="sm">
          <Loader size="xs" />
        </Center>
      )}
      {data && !more.hasNextPage && (
        <Text size="xs" c="dimmed" ta="center">
          {messages.length === 0 ? text.noMessages : text.beginning}
        </Text>
      )}
      {data ? (
        <Days messages={messages} onAgain={mayReply && !again.isPending ? sendAgain : undefined} />
      ) : (
        <MessagesSkeleton />
      )}
    </section>
  );
}

/** The arrows scroll here, and do not go through the list of conversations. */
function scrollOnly(event: KeyboardEvent): void {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') event.stopPropagation();
}

interface DaysProps {
  readonly messages: readonly ShownMessage[];
  readonly onAgain: ((message: ShownMessage) => void) | undefined;
}

function Days({ messages, onAgain }: DaysProps) {
  const locale = useLocale();
  const now = useNow();
  const how = { today: text.today, yesterday: text.yesterday, ...(locale !== undefined && { locale }) };
  return byDay(messages).map(({ key, messages: ofDay }) => (
    <div key={key}>
      <Text size="xs" c="dimmed" component="h2" fw={600} className={classes.day}>
        {dayHeading(ofDay[0]?.at ?? key, now, how)}
      </Text>
      <Stack component="ul" gap={0} p={0} m={0}>
        {ofDay.map((message) => (
          <MessageBubble key={message.id} message={message} onAgain={onAgain} />
        ))}
      </Stack>
    </div>
  ));
}

const MessagesSkeleton = () => (
  <Stack gap="lg" aria-hidden>
    <Skeleton h={40} w="45%" radius="lg" />
    <Skeleton h={56} w="60%" radius="lg" ml="auto" />
    <Skeleton h={40} w="35%" radius="lg" />
  </Stack>
);
