import { describe, expect, it } from '@jest/globals';
import { inOrder, orderOf, rankBetween, rankOfPlace, textBetween } from './order.js';

const at = (minute: number): string => `2026-03-01T12:${String(minute).padStart(2, '0')}:00.000Z`;
const card = (id: string, minute: number, fields: { rank?: string; closedAt?: string } = {}) => ({
  ...{ id, rank: null, closedAt: null, lastActivityAt: at(minute) },
  ...fields,
});

describe('the order of a column', () => {
  it('has dragged cards first, then the others by last activity, then closed ones, each the latest first', () => {
    const cards = [
      card('closed earlier', 0, { closedAt: at(1) }),
      card('early', 1),
      card('closed later', 0, { closedAt: at(2) }),
      card('late', 9),
      card('second', 0, { rank: 'b' }),
      card('first', 0, { rank: 'a5' }),
    ];
    expect(cards.toSorted(inOrder).map(({ id }) => id)).toEqual([
      'first',
      'second',
      'late',
      'early',
      'closed later',
      'closed earlier',
    ]);
  });

  it('of the same moment is by id, of closed ones backwards', () => {
    expect([card('b', 1), card('a', 1)].toSorted(inOrder).map(({ id }) => id)).toEqual(['a', 'b']);
    const closed = [card('a', 1, { closedAt: at(1) }), card('b', 1, { closedAt: at(1) })];
    expect(closed.toSorted(inOrder).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('the rank between two cards', () => {
  const [first, second] = [card('1', 0, { rank: 'a' }), card('2', 0, { rank: 'b' })];
  const [late, early] = [card('3', 9), card('4', 1)];

  it.each([
    ['two dragged ones', first, second],
    ['the top and a dragged one', null, first],
    ['the top and one that was not', null, late],
    ['the last dragged and the first other', second, late],
    ['two that were not dragged', late, early],
    ['the last and the end', early, null],
    ['a dragged one and the end', second, null],
    ['one and a closed one', early, card('5', 0, { closedAt: at(1) })],
    ['no other', null, null],
  ])('%s lies between them', (_, before, after) => {
    const placed = card('new', 5, { rank: rankBetween(before, after) });
    if (before) expect(inOrder(before, placed)).toBe(-1);
    if (after) expect(inOrder(placed, after)).toBe(-1);
  });

  it('has room again and again, on either side', () => {
    for (const towardsTop of [true, false]) {
      let [before, after] = [late, early];
      for (let n = 0; n < 60; n++) {
        const placed = card(`n${n}`, 5, { rank: rankBetween(before, after) });
        expect([inOrder(before, placed), inOrder(placed, after)]).toEqual([-1, -1]);
        expect(String(placed.rank).length).toBeLessThan(100);
        if (towardsTop) after = placed;
        else before = placed;
      }
    }
  });

  it('goes behind those of the same moment, between which there is no room', () => {
    const placed = card('new', 5, { rank: rankBetween(late, card('5', 9)) });
    expect(inOrder(late, placed)).toBe(-1);
    expect(inOrder(placed, early)).toBe(-1);
  });

  it('keeps a card where it is', () => {
    for (const one of [first, late]) {
      expect(orderOf({ ...one, rank: rankOfPlace(one), lastActivityAt: at(59) })).toBe(orderOf(one));
    }
  });
});

describe('a text between two', () => {
  it.each([
    ['', null],
    ['a', 'b'],
    ['a', 'a1'],
    ['a0V', 'a1'],
    ['z', null],
    ['', '01'],
    ['19820403366816', '19820403366817'],
  ])('%p and %p', (low, high) => {
    const found = textBetween(low, high);
    expect(found !== null && found > low && (high === null || found < high)).toBe(true);
  });

  it.each([
    ['a', 'a'],
    ['b', 'a'],
    ['', '0'],
    ['a', 'a0'],
  ])('%p and %p: there is none that leaves room', (low, high) => {
    expect(textBetween(low, high)).toBeNull();
  });
});
