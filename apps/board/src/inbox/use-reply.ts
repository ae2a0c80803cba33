import { useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { useCommand } from '../api/use-command.js';
import { useMe } from '../catalogue/catalogue.js';
import { conversationKeys, conversationQuery, messagesQuery } from './conversations.js';
import { type MessagePage, type ShownMessage, withMessage, withoutMessage } from './message-pages.js';
import { readNewest } from './use-inbox-live.js';

interface Reply {
  readonly id: string;
  readonly text: string;
}

/** Sends a reply: it stands there at once, and gives its text back where it is refused. */
export function useReply(conversationId: string, onRefused?: (text: string) => void) {
  const queries = useQueryClient();
  const me = useMe();
  const { queryKey } = messagesQuery(conversationId);
  const change = (how: (pages: readonly MessagePage[]) => MessagePage[]): void => {
    queries.setQueryData(queryKey, (known) => known && { ...known, pages: how(known.pages) });
  };
  return useCommand({
    run: async ({ id, text }: Reply) => {
      const params = { path: { conversationId } };
      await answerOf(api.POST('/v1/conversations/{conversationId}/messages', { params, body: { id, text } }));
      await readNewest(queries, conversationId);
    },
    show: ({ id, text }) => {
      change((pages) => withMessage(pages, sentNow(id, text, me?.memberId ?? null)));
      queries.setQueryData(
        conversationQuery(conversationId).queryKey,
        (known) => known && { ...known, unanswered: false },
      );
      return () => {
        change((pages) => withoutMessage(pages, id));
        onRefused?.(text);
      };
    },
    stale: [[...conversationKeys.ones, conversationId], conversationKeys.lists, ['waiting', 'inbox']],
  });
}

const sentNow = (id: string, text: string, actorId: string | null): ShownMessage => ({
  ...{ id, text, actorId, direction: 'sent', sending: true, at: new Date().toISOString() },
  ...{ sentAt: null, outcome: null, outcomeAt: null, reason: null },
});
