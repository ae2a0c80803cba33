import { Button, Group, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent } from 'react';
import { answerOf, api } from '../api/client.js';
import { Blank, Failed } from '../ui/blank.js';
import { useKeptText } from '../app/use-kept-text.js';
import { words } from '../words/words.js';
import { dealDraft } from './kept-drafts.js';
import { note } from './changes.js';
import { useMayEdit } from './control-row.js';
import { type Deal, dealKey } from './deal.js';
import { decodeTimeline } from './timeline-codec.js';
import { TimelineItem } from './timeline-item.js';
import { useDealChange } from './use-deal-change.js';
import { useParties } from './use-parties.js';
import { useWording } from './use-wording.js';

const text = words.deal.timeline;
const pageSize = 30;

/** What happened to the deal, newest first, and a note to add to it. */
export function TimelineTab({ deal }: { readonly deal: Deal }) {
  const mayEdit = useMayEdit();
  const timeline = useInfiniteQuery({
    queryKey: [...dealKey(deal.id), 'timeline'],
    queryFn: ({ pageParam }) => {
      const query = { newestFirst: true, limit: pageSize, ...(pageParam !== null && { cursor: pageParam }) };
      return answerOf(api.GET('/v1/opportunities/{id}/timeline', { params: { path: { id: deal.id }, query } }));
    },
    initialPageParam: startOfPages(),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const entries = decodeTimeline(timeline.data?.pages.flatMap(({ items }) => items) ?? []);
  const wording = useWording(useParties(deal, entries));
  return (
    <Stack gap="md">
      {mayEdit && <NoteForm deal={deal} />}
      {timeline.isPending && [0, 1, 2].map((n) => <Skeleton key={n} height={36} />)}
      {timeline.error && <Failed error={timeline.error} again={() => void timeline.refetch()} />}
      {timeline.data && entries.length === 0 && <Blank title={text.empty} text={text.emptyText} />}
      <div role="list" aria-label={words.deal.tabs.timeline}>
        {entries.map((entry) => (
          <TimelineItem key={entry.id} entry={entry} wording={wording} />
        ))}
      </div>
      {timeline.hasNextPage && (
        <Group justify="center">
          <Button variant="default" onClick={() => void timeline.fetchNextPage()} loading={timeline.isFetchingNextPage}>
            {words.app.more}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

const startOfPages = (): string | null => null;

function NoteForm({ deal }: { readonly deal: Deal }) {
  const change = useDealChange(deal.id);
  const [written, setWritten] = useKeptText(dealDraft(deal.id, 'note'));
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (written.trim() === '') return;
    change.mutate(note(deal, written.trim()), { onError: () => setWritten(written) });
    setWritten('');
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Textarea
          aria-label={text.note}
          placeholder={text.note}
          value={written}
          onChange={(event) => setWritten(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event)}
          autosize
          minRows={1}
          maxRows={8}
          maxLength={20_000}
        />
        {written.trim() !== '' && (
          <Group justify="space-between">
            <Text size="xs" c="dimmed">
              {words.deal.conversation.hint}
            </Text>
            <Button type="submit" loading={change.isPending}>
              {text.saveNote}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
