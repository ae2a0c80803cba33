import { type Schemas } from '../api/client.js';
import { type InboxSearch } from './inbox-search.js';

type Conversation = Schemas['ListedInboxItemDto'];
type Page = Schemas['InboxDto'];

/** What decides beside the filters whether a conversation stands in the list. */
export interface Listed {
  /** the channels of the team that is filtered by */
  readonly channelIds: readonly string[];
  /** the one that is open: it stays though it has been read or answered meanwhile */
  readonly openId: string | null;
}

/** Whether a conversation stands in a list; null where only the API knows: a search by name. */
export function belongs(one: Conversation, search: InboxSearch, { channelIds, openId }: Listed): boolean | null {
  if (search.channelId !== undefined && one.channelId !== search.channelId) return false;
  if (search.teamId !== undefined && !channelIds.includes(one.channelId)) return false;
  if (search.show === 'unread' && one.unread === 0 && one.id !== openId) return false;
  if (search.show === 'unanswered' && !one.unanswered && one.id !== openId) return false;
  return search.q === undefined ? true : null;
}

/** The pages with a conversation as it now is: in its place by last activity, or gone where it does not belong. */
export function foldConversation(pages: readonly Page[], one: Conversation, stays: boolean): Page[] {
  const without = pages.map((page) => ({ ...page, items: page.items.filter(({ id }) => id !== one.id) }));
  if (!stays) return without;
  const at = without.findIndex(({ items }) => items.some(isOlderThan(one)));
  if (at >= 0) return without.map((page, n) => (n === at ? { ...page, items: inserted(page.items, one) } : page));
  const last = without.at(-1);
  if (!last || last.nextCursor !== null) return without; // it comes with a later page
  return [...without.slice(0, -1), { ...last, items: [...last.items, one] }];
}

/** Whether one of the pages holds the conversation. */
export const isListed = (pages: readonly Page[], id: string): boolean =>
  pages.some(({ items }) => items.some((one) => one.id === id));

const isOlderThan = (one: Conversation) => (other: Conversation) => other.lastActivityAt < one.lastActivityAt;

function inserted(items: readonly Conversation[], one: Conversation): Conversation[] {
  const at = items.findIndex(isOlderThan(one));
  return [...items.slice(0, at), one, ...items.slice(at)];
}
