import { describe, expect, it } from '@jest/globals';
import {
  byDay,
  inOrder,
  mergeNewest,
  type MessagePage,
  type ShownMessage,
  withMessage,
  withoutMessage,
} from './message-pages.js';

const message = (id: string, fields: Partial<ShownMessage> = {}): ShownMessage => ({
  ...{ id, direction: 'received', text: id, at: '2026-03-01T12:00:00.000Z', sentAt: null },
  ...{ actorId: null, outcome: null, outcomeAt: null, reason: null, ...fields },
});
const page = (ids: string, nextCursor: string | null = null): MessagePage => ({
  items: [...ids].map((id) => message(id)),
  nextCursor,
});
const textsOf = (pages: readonly MessagePage[]) => pages.map(({ items }) => items.map(({ id }) => id).join(''));

describe('the messages of a conversation', () => {
  it('take in new ones, and keep the way to older ones', () => {
    const merged = mergeNewest([page('cb', 'older'), page('a')], page('edc', 'other'));
    expect(textsOf(merged)).toEqual(['edcb', 'a']);
    expect(merged.map(({ nextCursor }) => nextCursor)).toEqual(['older', null]);
  });

  it('show what became of one', () => {
    const delivered = { items: [message('b', { outcome: 'delivered' })], nextCursor: 'older' };
    expect(mergeNewest([page('ba')], delivered)[0]?.items).toMatchObject([{ outcome: 'delivered' }, { id: 'a' }]);
  });

  it('begin anew where more came than a page holds', () => {
    expect(textsOf(mergeNewest([page('ba')], page('zy', 'older')))).toEqual(['zy']);
  });

  it('show one that is being sent until it was taken or refused', () => {
    const sending = withMessage([page('ba')], message('c', { sending: true }));
    expect(textsOf(sending)).toEqual(['cba']);
    expect(textsOf(withoutMessage(sending, 'c'))).toEqual(['ba']);
    const taken = mergeNewest(sending, page('cb', 'older'));
    expect(textsOf(taken)).toEqual(['cba']);
    expect(taken[0]?.items[0]).not.toHaveProperty('sending');
  });

  it('stand in order, by day', () => {
    const old = message('x', { at: '2026-02-01T12:00:00.000Z' });
    const days = byDay(inOrder([page('ba'), { items: [old], nextCursor: null }]));
    expect(days.map(({ messages }) => messages.map(({ id }) => id).join(''))).toEqual(['x', 'ab']);
  });
});
