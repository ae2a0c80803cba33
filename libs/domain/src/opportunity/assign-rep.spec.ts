import { describe, expect, it } from '@jest/globals';
import { given, inSales } from './opportunity.fixture.js';

const assign = (repId: string) => ({ type: 'assign_rep' as const, repId });

describe('assign rep', () => {
  it('gives the deal an owner, and names the one before', () => {
    expect(given(inSales('lead', { repId: 'bob' })).when(assign('ann'))).toEqual({
      events: [{ type: 'rep_assigned', data: { repId: 'ann', previous: 'bob' } }],
    });
  });

  it('is nothing where that member owns it', () => {
    expect(given(inSales('lead', { repId: 'ann' })).when(assign('ann'))).toEqual({ events: [] });
  });

  it('is rejected for somebody who is no member', () => {
    expect(given(inSales('lead')).when(assign('eve'))).toEqual({
      rejected: 'member_not_found',
      facts: { memberId: 'eve' },
    });
  });

  it("is rejected for a member who is not of the deal's team, naming who is", () => {
    expect(given(inSales('lead', { teamId: 'north' })).when(assign('bob'))).toEqual({
      rejected: 'rep_not_in_team',
      facts: { repId: 'bob', teamId: 'north', memberIds: ['ann'] },
    });
  });

  it('does not take what every object inherits for a member', () => {
    expect(given(inSales('lead')).when(assign('constructor'))).toMatchObject({ rejected: 'member_not_found' });
  });
});
