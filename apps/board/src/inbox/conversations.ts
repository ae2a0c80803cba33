import { type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/client.js';
import { type InboxSearch } from './inbox-search.js';
import { type MessagePage } from './message-pages.js';

export type Conversation = Schemas['InboxItemDto'];
export type InboxPages = InfiniteData<Schemas['InboxDto'], string>;
export type MessagePages = InfiniteData<MessagePage, string>;

/** The beginnings of the keys: lists of conversations, single ones, and messages. */
export const conversationKeys = {
  lists: ['conversations', 'lists'],
  ones: ['conversations', 'one'],
  messages: ['conversations', 'messages'],
} as const;

const perPage = 50;
const cursorOf = (cursor: string) => (cursor === '' ? {} : { cursor });

/** Conversations, the latest first. */
export const inboxQuery = (search: InboxSearch) =>
  infiniteQueryOptions({
    queryKey: [...conversationKeys.lists, search],
    queryFn: ({ pageParam, signal }) => {
      const { show, ...narrowed } = search;
      const query = { limit: perPage, ...narrowed, ...(show && { [show]: true }), ...cursorOf(pageParam) };
      return answerOf(api.GET('/v1/conversations', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** The conversations with a contact. */
export const conversationsOfQuery = (contactId: string) =>
  queryOptions({
    queryKey: [...conversationKeys.ones, 'of', contactId],
    queryFn: async () =>
      (await answerOf(api.GET('/v1/conversations', { params: { query: { contactId, limit: 100 } } }))).items,
  });

/** One conversation. */
export const conversationQuery = (conversationId: string) =>
  queryOptions({
    queryKey: [...conversationKeys.ones, conversationId],
    queryFn: () => answerOf(api.GET('/v1/conversations/{conversationId}', { params: { path: { conversationId } } })),
  });

/** Its messages: the newest page first, older ones by cursor. */
export const messagesQuery = (conversationId: string) =>
  infiniteQueryOptions({
    queryKey: [...conversationKeys.messages, conversationId],
    queryFn: ({ pageParam }) => readMessages(conversationId, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** A page of messages; with no cursor the newest. @throws Problem */
export function readMessages(conversationId: string, cursor = ''): Promise<MessagePage> {
  const params = { path: { conversationId }, query: { limit: perPage, ...cursorOf(cursor) } };
  return answerOf(api.GET('/v1/conversations/{conversationId}/messages', { params }));
}
