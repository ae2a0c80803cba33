import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Schemas } from '../api/client.js';
import { useLiveEvents } from '../api/use-live.js';
import { teamsQuery } from '../catalogue/catalogue.js';
import { contactKeys } from '../contacts/contacts.js';
import {
  type Conversation,
  conversationKeys,
  conversationQuery,
  conversationsOfQuery,
  inboxQuery,
  messagesQuery,
  readMessages,
} from './conversations.js';
import { belongs, foldConversation, isListed, type Listed } from './fold-conversation.js';
import { type InboxSearch } from './inbox-search.js';
import { mergeNewest } from './message-pages.js';

/** Keeps the list that is shown, and what is open, as the conversations now are. */
export function useInboxLive(search: InboxSearch, openId: string | null): void {
  const queries = useQueryClient();
  const { data: teams = [] } = useQuery(teamsQuery);
  const channelIds = teams.find(({ id }) => id === search.teamId)?.channelIds ?? [];
  useLiveEvents((event) => {
    if (event.type !== 'conversation') return;
    const { conversation } = event.data;
    foldIntoList(queries, conversation, search, { channelIds, openId });
    keepKnown(queries, conversation);
  });
}

/** Keeps a conversation that is shown outside the inbox as it now is. */
export function useConversationsLive(contactId: string): void {
  const queries = useQueryClient();
  useLiveEvents((event) => {
    if (event.type === 'conversation' && event.data.conversation.contact?.id === contactId)
      keepKnown(queries, event.data.conversation);
  });
}

function foldIntoList(
  queries: QueryClient,
  one: Schemas['ListedInboxItemDto'],
  search: InboxSearch,
  listed: Listed,
): void {
  // The lists of other filters are read again when they are shown.
  void queries.invalidateQueries({ queryKey: conversationKeys.lists, refetchType: 'none' });
  const { queryKey } = inboxQuery(search);
  const known = queries.getQueryData(queryKey);
  if (!known) return;
  const stays = belongs(one, search, listed) ?? (isListed(known.pages, one.id) || null);
  if (stays === null) void queries.invalidateQueries({ queryKey });
  else queries.setQueryData(queryKey, { ...known, pages: foldConversation(known.pages, one, stays) });
}

function keepKnown(queries: QueryClient, one: Conversation): void {
  const before = queries.getQueryData(conversationQuery(one.id).queryKey);
  queries.setQueryData(conversationQuery(one.id).queryKey, (known) => known && one);
  if (before && before.contact?.name !== one.contact?.name)
    void queries.invalidateQueries({ queryKey: contactKeys.all });
  const contactId = one.contact?.id ?? one.contactId;
  void queries.invalidateQueries({ queryKey: conversationsOfQuery(contactId).queryKey });
  void readNewest(queries, one.id);
}

/** Reads the newest messages of a conversation that was read before, and keeps the older ones. */
export async function readNewest(queries: QueryClient, conversationId: string): Promise<void> {
  const { queryKey } = messagesQuery(conversationId);
  if (!queries.getQueryData(queryKey)) return;
  const fresh = await readMessages(conversationId).catch(() => null);
  if (!fresh) return void queries.invalidateQueries({ queryKey });
  queries.setQueryData(queryKey, (known) => {
    if (!known) return known;
    const pages = mergeNewest(known.pages, fresh);
    return { pages, pageParams: known.pageParams.slice(0, pages.length) };
  });
}
