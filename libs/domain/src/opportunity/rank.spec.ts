import { describe, expect, it } from '@jest/globals';
import { given, inSales, lived } from './opportunity.fixture.js';

const at = (rank: string) => ({ type: 'rank' as const, rank });

describe('rank', () => {
  it('gives the deal its place, and names the one before', () => {
    expect(given(...lived(inSales('lead'), at('a'))).when(at('am'))).toEqual({
      events: [{ type: 'ranked', data: { rank: 'am', previous: 'a' } }],
    });
  });

  it('is nothing where it has that place', () => {
    expect(given(...lived(inSales('lead'), at('a'))).when(at('a'))).toEqual({ events: [] });
  });

  it('is rejected where it is empty', () => {
    expect(given(inSales('lead')).when(at(''))).toEqual({ rejected: 'text_required', facts: { field: 'rank' } });
  });
});
