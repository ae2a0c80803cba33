import { describe, expect, it } from '@jest/globals';
import { given, inSales } from './opportunity.fixture.js';

describe('unassign rep', () => {
  it('leaves the deal without an owner', () => {
    expect(given(inSales('lead', { repId: 'ann' })).when({ type: 'unassign_rep' })).toEqual({
      events: [{ type: 'rep_unassigned', data: { previous: 'ann' } }],
    });
  });

  it('is nothing where it has none', () => {
    expect(given(inSales('lead')).when({ type: 'unassign_rep' })).toEqual({ events: [] });
  });
});
