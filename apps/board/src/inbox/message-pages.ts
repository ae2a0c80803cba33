import { type Schemas } from '../api/client.js';

/** A message as it is shown; `sending` until the API has taken it. */
export type ShownMessage = Schemas['MessageDto'] & { readonly sending?: true };

/** Messages, the newest first; the cursor goes to older ones. */
export interface MessagePage {
  readonly items: readonly ShownMessage[];
  readonly nextCursor: string | null;
}

/** What was read with the newest messages read again: one without what both hold would leave a gap, and begins anew. */
export function mergeNewest(pages: readonly MessagePage[], fresh: MessagePage): MessagePage[] {
  const ids = new Set(fresh.items.map(({ id }) => id));
  const known = pages.flatMap(({ items }) => items);
  if (fresh.nextCursor !== null && !known.some(({ id }) => ids.has(id))) return [fresh];
  const [first, ...older] = pages.map((page) => ({ ...page, items: page.items.filter(({ id }) => !ids.has(id)) }));
  if (!first) return [fresh];
  const [sending, taken] = [first.items.filter(isSending), first.items.filter((message) => !isSending(message))];
  return [{ items: [...sending, ...fresh.items, ...taken], nextCursor: first.nextCursor }, ...older];
}

/** The pages with a message that is being sent. */
export const withMessage = (pages: readonly MessagePage[], message: ShownMessage): MessagePage[] =>
  pages.map((page, n) => (n === 0 ? { ...page, items: [message, ...page.items] } : page));

/** The pages without a message. */
export const withoutMessage = (pages: readonly MessagePage[], id: string): MessagePage[] =>
  pages.map((page) => ({ ...page, items: page.items.filter((message) => message.id !== id) }));

/** Every message, the oldest first. */
export const inOrder = (pages: readonly MessagePage[]): readonly ShownMessage[] =>
  pages.flatMap(({ items }) => items).reverse();

/** The messages of one day. */
export interface Day {
  /** of the reader's calendar */
  readonly key: string;
  readonly messages: readonly ShownMessage[];
}

/** Messages, the oldest first, by the day on which they came. */
export function byDay(messages: readonly ShownMessage[]): readonly Day[] {
  const days = new Map<string, ShownMessage[]>();
  for (const message of messages) {
    const key = new Date(message.at).toDateString();
    days.set(key, [...(days.get(key) ?? []), message]);
  }
  return [...days].map(([key, those]) => ({ key, messages: those }));
}

const isSending = (message: ShownMessage): boolean => message.sending === true;
