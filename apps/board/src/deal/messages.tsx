import { Button, Group, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react';
import { answerOf, api, type Schemas } from '../api/client.js';
import { useCommand } from '../api/use-command.js';
import { useKeptText } from '../app/use-kept-text.js';
import { draftName } from '../inbox/drafts.js';
import { Blank, Failed } from '../ui/blank.js';
import { writtenOf } from '../ui/called.js';
import { Moment } from '../ui/moment.js';
import { words } from '../words/words.js';
import { useMayEdit } from './control-row.js';
import { dealKey } from './deal.js';
import styles from './deal.module.css';
import { useWording } from './use-wording.js';

const text = words.deal.conversation;
const pageSize = 30;

type Message = Schemas['MessageDto'];
type Page = Schemas['MessagesDto'];

interface MessagesProps {
  readonly conversation: Schemas['ConversationOfOpportunityDto'];
  readonly dealId: string;
}

const keyOf = ({ conversation, dealId }: MessagesProps) =>
  [...dealKey(dealId), 'conversations', conversation.id] as const;

/** The messages of a conversation, the latest at the foot, and a reply. What is shown here has been read. */
export function Messages({ conversation, dealId }: MessagesProps) {
  const mayEdit = useMayEdit();
  const queryKey = keyOf({ conversation, dealId });
  const messages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => {
      const query = { limit: pageSize, ...(pageParam !== null && { cursor: pageParam }) };
      const path = { conversationId: conversation.id };
      return answerOf(api.GET('/v1/conversations/{conversationId}/messages', { params: { path, query } }));
    },
    initialPageParam: firstPage(),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const items = messages.data?.pages.flatMap((page) => page.items) ?? [];
  const last = items[0];
  useReading(conversation, dealId, mayEdit ? last : undefined);
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (foot.current) foot.current.scrollTop = foot.current.scrollHeight;
  }, [last?.id]);
  if (messages.error) return <Failed error={messages.error} again={() => void messages.refetch()} />;
  if (messages.isPending) return <Skeleton height={200} />;
  return (
    <Stack gap="sm">
      <div className={styles.messages} ref={foot} role="log" aria-label={text.messages} tabIndex={0}>
        {messages.hasNextPage && (
          <Button variant="subtle" onClick={() => void messages.fetchNextPage()} loading={messages.isFetchingNextPage}>
            {text.older}
          </Button>
        )}
        {items.length === 0 && <Blank title={text.noMessages} />}
        {items.toReversed().map((message) => (
          <OneMessage key={message.id} message={message} />
        ))}
      </div>
      {mayEdit && <Reply conversation={conversation} dealId={dealId} />}
    </Stack>
  );
}

const firstPage = (): string | null => null;

function OneMessage({ message }: { readonly message: Message }) {
  const wording = useWording();
  const isSent = message.direction === 'sent';
  return (
    <div className={styles.message} data-sent={isSent || undefined}>
      <Text size="sm">{writtenOf(message.text)}</Text>
      <Text size="xs" c={isSent ? undefined : 'dimmed'}>
        {isSent && message.actorId !== null && `${wording.actor(message.actorId)}, `}
        <Moment at={message.at} />
        {message.outcome === 'delivered' && `, ${text.delivered.toLowerCase()}`}
      </Text>
      {message.outcome === 'failed' && (
        <Text size="xs" c="var(--mantine-color-error)">
          {message.reason === null ? text.failedUnknown : text.failed(message.reason)}
        </Text>
      )}
    </div>
  );
}

/** Marks what is shown as read. */
function useReading({ id, unread }: MessagesProps['conversation'], dealId: string, last: Message | undefined): void {
  const queries = useQueryClient();
  const upTo = last?.id;
  const read = useEffectEvent(async (messageId: string) => {
    const params = { path: { conversationId: id } };
    await answerOf(api.POST('/v1/conversations/{conversationId}/read', { params, body: { upTo: messageId } }));
    await queries.invalidateQueries({ queryKey: dealKey(dealId) });
  });
  useEffect(() => {
    if (unread > 0 && upTo !== undefined) void read(upTo).catch(() => undefined); // it is read when it is shown again
  }, [unread, upTo]);
}

function Reply({ conversation, dealId }: MessagesProps) {
  const queries = useQueryClient();
  const [written, setWritten] = useKeptText(draftName(conversation.id));
  const queryKey = keyOf({ conversation, dealId });
  const command = useCommand({
    run: (message: Message) => {
      const params = { path: { conversationId: conversation.id } };
      const body = { id: message.id, text: message.text };
      return answerOf(api.POST('/v1/conversations/{conversationId}/messages', { params, body }));
    },
    show: (message) => {
      const before = queries.getQueryData<InfiniteData<Page, string | null>>(queryKey);
      queries.setQueryData<InfiniteData<Page, string | null>>(queryKey, (data) => data && withMessage(data, message));
      setWritten('');
      return () => {
        queries.setQueryData(queryKey, before);
        setWritten(message.text);
      };
    },
    stale: [dealKey(dealId)],
  });
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (written.trim() !== '') command.mutate(newMessage(written.trim()));
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Textarea
          aria-label={text.reply}
          placeholder={text.reply}
          value={written}
          onChange={(event) => setWritten(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event)}
          autosize
          minRows={2}
          maxRows={8}
        />
        <Group justify="space-between">
          <Text size="xs" c="dimmed">
            {text.hint}
          </Text>
          <Button type="submit" disabled={written.trim() === ''}>
            {text.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const newMessage = (written: string): Message => ({
  id: crypto.randomUUID(),
  direction: 'sent',
  text: written,
  at: new Date().toISOString(),
  sentAt: null,
  actorId: null,
  outcome: null,
  outcomeAt: null,
  reason: null,
});

const withMessage = (data: InfiniteData<Page, string | null>, message: Message): InfiniteData<Page, string | null> => ({
  ...data,
  pages: data.pages.map((page, index) => (index === 0 ? { ...page, items: [message, ...page.items] } : page)),
});
