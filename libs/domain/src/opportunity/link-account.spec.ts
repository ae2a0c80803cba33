import { describe, expect, it } from '@jest/globals';
import { given, givenIn, inSales, world } from './opportunity.fixture.js';

const to = (accountId: string) => ({ type: 'link_account' as const, accountId });

describe('link account', () => {
  it('names the account, and the one before', () => {
    expect(given(inSales('lead', { accountId: 'initech' })).when(to('globex'))).toEqual({
      events: [{ type: 'account_linked', data: { accountId: 'globex', previous: 'initech' } }],
    });
  });

  it('is nothing where it is linked', () => {
    expect(given(inSales('lead', { accountId: 'initech' })).when(to('initech'))).toEqual({ events: [] });
  });

  it('names the survivor of an account that was merged', () => {
    const merged = givenIn({ ...world, accounts: new Map([['hooli', 'globex']]) });
    expect(merged(inSales('lead')).when(to('hooli'))).toMatchObject({ events: [{ data: { accountId: 'globex' } }] });
  });

  it('is rejected for an account that this organization does not have', () => {
    expect(given(inSales('lead')).when(to('nowhere'))).toEqual({
      rejected: 'account_not_found',
      facts: { accountId: 'nowhere' },
    });
  });
});
