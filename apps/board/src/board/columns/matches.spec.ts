import { describe, expect, it } from '@jest/globals';
import { type BoardFilters } from '../board-filters.js';
import { card } from './card.fixture.js';
import { type Verdict, verdictOf } from './matches.js';

const deal = card('a', {
  name: 'Café Noir: ten seats',
  account: { id: 'noir', name: 'Noir SA' },
  rep: { id: 'ann', name: 'Ann' },
  tags: ['hot'],
  value: { amount: 500, currency: 'USD' },
  expectedCloseDate: '2026-03-10',
  followUp: { at: '2026-03-01T00:00:00.000Z', state: 'overdue' },
});

describe('a deal under filters', () => {
  it.each<[BoardFilters, Verdict]>([
    [{}, 'in'],
    [{ repId: 'ann' }, 'in'],
    [{ repId: 'none' }, 'out'],
    [{ teamId: 'none' }, 'in'],
    [{ accountId: 'noir', tag: 'hot' }, 'in'],
    [{ tag: 'cold' }, 'out'],
    [{ q: 'cafe SE' }, 'in'],
    [{ q: 'noir tea' }, 'out'],
    [{ valueMin: 500, valueMax: 500 }, 'in'],
    [{ valueMin: 501 }, 'out'],
    [{ expectedCloseFrom: '2026-03-10', expectedCloseTo: '2026-03-10' }, 'in'],
    [{ expectedCloseTo: '2026-03-09' }, 'out'],
    [{ followUp: 'overdue' }, 'in'],
    [{ followUp: 'none' }, 'out'],
    [{ followUp: 'today' }, 'unknown'],
    [{ source: 'inbound' }, 'unknown'],
    [{ source: 'inbound', repId: 'ben' }, 'out'],
    [{ status: ['won'], tag: undefined }, 'in'],
  ])('%j: %s', (filters, verdict) => {
    expect(verdictOf(deal, filters)).toBe(verdict);
  });
});
