import { describe, expect, it } from '@jest/globals';
import { type BoardState } from './board-state.js';
import { at, board, card, pipeline } from './card.fixture.js';
import { isWhole, withCard, withFigures, withoutCard, withTotalsOf } from './fold.js';

const scope = { pipeline: pipeline(), filters: {} };
const idsIn = (state: BoardState, stageId: string) =>
  state.columns.find((column) => column.stageId === stageId)?.cards.map(({ id }) => id);
const totalOf = (state: BoardState, stageId: string) => {
  const total = state.columns.find((column) => column.stageId === stageId)?.total;
  return [total?.count, total?.value.amount];
};

const before = board([
  card('a', { lastActivityAt: at(3) }),
  card('b', { lastActivityAt: at(2) }),
  card('c', { stageId: 'offer', lastActivityAt: at(1) }),
]);

describe('a deal that arrives', () => {
  it('moves to its column, in its order, and the totals with it', () => {
    const state = withCard(before, card('b', { revision: 2, stageId: 'offer', lastActivityAt: at(5) }), scope);
    expect([idsIn(state, 'lead'), idsIn(state, 'offer')]).toEqual([['a'], ['b', 'c']]);
    expect([totalOf(state, 'lead'), totalOf(state, 'offer')]).toEqual([
      [1, 100],
      [2, 200],
    ]);
  });

  it('goes by its new activity, or by its rank', () => {
    expect(idsIn(withCard(before, card('b', { lastActivityAt: at(9) }), scope), 'lead')).toEqual(['b', 'a']);
    expect(idsIn(withCard(before, card('b', { rank: 'a5' }), scope), 'lead')).toEqual(['b', 'a']);
  });

  it('changes the total by its value', () => {
    const state = withCard(before, card('a', { revision: 2, value: { amount: 700, currency: 'USD' } }), scope);
    expect(totalOf(state, 'lead')).toEqual([2, 800]);
  });

  it('is new: it is shown, and counted by the figures that follow', () => {
    const state = withCard(before, card('new', { lastActivityAt: at(9) }), scope);
    expect([idsIn(state, 'lead'), totalOf(state, 'lead')]).toEqual([
      ['new', 'a', 'b'],
      [2, 200],
    ]);
  });

  it('is older than the known one: nothing changes', () => {
    const state = withCard(before, card('a', { revision: 2, name: 'new' }), scope);
    expect(withCard(state, card('a', { stageId: 'offer' }), scope)).toBe(state);
  });

  it('is the same twice: once', () => {
    const once = withCard(before, card('b', { revision: 2, stageId: 'offer' }), scope);
    expect(withCard(once, card('b', { revision: 2, stageId: 'offer' }), scope)).toEqual(once);
  });

  it('is closed: it is in the column of its stage', () => {
    const won = { revision: 2, stageId: 'won', status: 'won', closedAt: at(9) } as const;
    const state = withCard(before, card('a', won), scope);
    expect([idsIn(state, 'lead'), idsIn(state, 'won')]).toEqual([['b'], ['a']]);
  });

  it('is closed where the status stands on its own: it leaves', () => {
    const independent = { pipeline: pipeline({ statusPolicy: 'independent' }), filters: {} };
    const state = withCard(before, card('a', { revision: 2, status: 'won', closedAt: at(9) }), independent);
    expect(idsIn(state, 'lead')).toEqual(['b']);
  });

  it('no longer matches the filters: it leaves', () => {
    const mine = { pipeline: pipeline(), filters: { repId: 'ann' } };
    const state = withCard(before, card('a', { revision: 2, rep: { id: 'ben', name: 'Ben' } }), mine);
    expect([idsIn(state, 'lead'), totalOf(state, 'lead')]).toEqual([['b'], [1, 100]]);
  });

  it('may match filters that it does not show: it stays if it was there, and does not come if it was not', () => {
    const some = { pipeline: pipeline(), filters: { source: 'inbound' } };
    expect(idsIn(withCard(before, card('a', { revision: 2, lastActivityAt: at(3) }), some), 'lead')).toEqual([
      'a',
      'b',
    ]);
    expect(withCard(before, card('new'), some)).toEqual(before);
  });

  it('belongs behind what is loaded: it comes with its page', () => {
    const [lead, ...others] = before.columns;
    if (!lead) throw new Error('there is no column');
    const paged = { ...before, columns: [{ ...lead, nextCursor: 'more', edge: lead.cards.at(-1) ?? null }, ...others] };
    expect(idsIn(withCard(paged, card('late', { lastActivityAt: at(0) }), scope), 'lead')).toEqual(['a', 'b']);
    expect(idsIn(withCard(paged, card('early', { lastActivityAt: at(4) }), scope), 'lead')).toEqual([
      'early',
      'a',
      'b',
    ]);
  });
});

describe('a deal that is gone', () => {
  it('leaves its column and the totals', () => {
    const state = withoutCard(before, 'a');
    expect([idsIn(state, 'lead'), totalOf(state, 'lead')]).toEqual([['b'], [1, 100]]);
    expect(withoutCard(state, 'a')).toBe(state);
  });
});

describe('totals', () => {
  it('are the figures of the pipeline: open ones, or closed ones where the stage closes deals', () => {
    const figure = (count: number) => ({ count, value: { amount: count * 10, currency: 'USD' } });
    const stages = pipeline().stages.map((stage) => ({
      ...{ stage, open: figure(4), won: figure(3), lost: figure(2), abandoned: figure(1) },
    }));
    const summary = {
      ...{ pipeline: pipeline(), stages, open: figure(0), won: figure(0), lost: figure(0), abandoned: figure(0) },
      winRate: { byCount: null, byValue: null },
      bookedRevenue: { amount: 0, currency: 'USD' },
    };
    const state = withFigures(before, summary, scope);
    expect([totalOf(state, 'lead'), totalOf(state, 'won')]).toEqual([
      [4, 40],
      [6, 60],
    ]);
  });

  it('are of no use under filters', () => {
    expect(isWhole(scope)).toBe(true);
    expect(isWhole({ ...scope, filters: { status: ['won'], tag: undefined } })).toBe(true);
    expect(isWhole({ ...scope, filters: { teamId: 'emea' } })).toBe(false);
  });

  it('are taken from what was read later', () => {
    const state = withTotalsOf(before, board([card('a')]));
    expect([totalOf(state, 'lead'), idsIn(state, 'lead')]).toEqual([
      [1, 100],
      ['a', 'b'],
    ]);
  });
});
