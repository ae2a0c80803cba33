import { useDocumentVisibility } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { answerOf, api } from '../api/client.js';
import { useCommand } from '../api/use-command.js';
import { useMay } from '../catalogue/rights.js';
import { type Conversation, conversationKeys, conversationQuery, type InboxPages } from './conversations.js';

/** Marks what is open as read: up to the last message that is shown, while somebody can see it. */
export function useMarkRead(conversation: Conversation | undefined, lastReceivedId: string | undefined): void {
  const may = useMay();
  const queries = useQueryClient();
  const isVisible = useDocumentVisibility() === 'visible';
  const markRead = useCommand({
    run: ({ id, upTo }: { readonly id: string; readonly upTo: string }) => {
      const params = { path: { conversationId: id } };
      return answerOf(api.POST('/v1/conversations/{conversationId}/read', { params, body: { upTo } }));
    },
    show: ({ id }) => {
      const read = <One extends Conversation>(one: One): One => (one.id === id ? { ...one, unread: 0 } : one);
      const inPages = (known: InboxPages): InboxPages => ({
        ...known,
        pages: known.pages.map((page) => ({ ...page, items: page.items.map(read) })),
      });
      queries.setQueriesData<InboxPages>({ queryKey: conversationKeys.lists }, (known) => known && inPages(known));
      queries.setQueryData(conversationQuery(id).queryKey, (known) => known && read(known));
      return () => void queries.invalidateQueries({ queryKey: conversationKeys.lists });
    },
    refused: () => true, // it stays unread: nobody asked for it, and the next opening tries again
  });
  const mark = useEffectEvent((id: string, upTo: string) => markRead.mutate({ id, upTo }));
  const isDue = isVisible && may('editContacts') && conversation !== undefined && conversation.unread > 0;
  const id = conversation?.id;
  useEffect(() => {
    if (isDue && id !== undefined && lastReceivedId !== undefined) mark(id, lastReceivedId);
  }, [isDue, id, lastReceivedId]);
}
