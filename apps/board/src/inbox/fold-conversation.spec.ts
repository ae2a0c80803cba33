import { describe, expect, it } from '@jest/globals';
import { belongs, foldConversation, isListed } from './fold-conversation.js';

const talk = (id: string, hour: number, fields: { unread?: number; unanswered?: boolean } = {}) => ({
  ...{ id, revision: 1, contactId: 'grace', channelId: 'sales', address: '+1', unread: 0, unanswered: false },
  ...{ contact: { id: 'grace', name: 'Grace' }, channel: { id: 'sales', name: 'Sales', kind: 'sms' as const } },
  ...{ lastMessage: null, startedAt: at(0), lastActivityAt: at(hour), ...fields },
});
const at = (hour: number): string => `2026-03-01T${String(hour).padStart(2, '0')}:00:00.000Z`;
const idsOf = (pages: readonly { readonly items: readonly { readonly id: string }[] }[]) =>
  pages.map(({ items }) => items.map(({ id }) => id).join(' '));

const pages = [
  { items: [talk('a', 9), talk('b', 8)], nextCursor: 'more' },
  { items: [talk('c', 7), talk('d', 6)], nextCursor: null },
];

describe('the list of conversations', () => {
  it('moves one with a new message to its place by time', () => {
    expect(idsOf(foldConversation(pages, talk('d', 10), true))).toEqual(['d a b', 'c']);
    expect(idsOf(foldConversation(pages, talk('new', 8), true))).toEqual(['a b', 'new c d']);
  });

  it('is the same when it hears twice', () => {
    const once = foldConversation(pages, talk('d', 10), true);
    expect(foldConversation(once, talk('d', 10), true)).toEqual(once);
  });

  it('takes one out that does not belong any more', () => {
    expect(idsOf(foldConversation(pages, talk('b', 8), false))).toEqual(['a', 'c d']);
  });

  it('appends the oldest only where no page is missing between', () => {
    expect(idsOf(foldConversation(pages, talk('old', 1), true))).toEqual(['a b', 'c d old']);
    expect(idsOf(foldConversation(pages.slice(0, 1), talk('old', 1), true))).toEqual(['a b']);
  });

  it('knows what it holds', () => {
    expect([isListed(pages, 'c'), isListed(pages, 'x')]).toEqual([true, false]);
  });
});

describe('a conversation belongs', () => {
  const none = { channelIds: [], openId: null };

  it.each([
    [{}, true],
    [{ channelId: 'sales' }, true],
    [{ channelId: 'other' }, false],
    [{ show: 'unread' } as const, false],
    [{ show: 'unanswered' } as const, false],
    [{ teamId: 't' }, false],
    [{ q: 'gra' }, null],
  ])('%p: %p', (search, answer) => {
    expect(belongs(talk('a', 9), search, none)).toBe(answer);
  });

  it('while it is open, though it was read, and to the team that has its channel', () => {
    expect(belongs(talk('a', 9), { show: 'unread' }, { ...none, openId: 'a' })).toBe(true);
    expect(belongs(talk('a', 9), { teamId: 't' }, { ...none, channelIds: ['sales'] })).toBe(true);
  });
});
