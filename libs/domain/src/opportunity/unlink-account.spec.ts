import { describe, expect, it } from '@jest/globals';
import { given, inSales } from './opportunity.fixture.js';

describe('unlink account', () => {
  it('leaves the deal without an account', () => {
    expect(given(inSales('lead', { accountId: 'initech' })).when({ type: 'unlink_account' })).toEqual({
      events: [{ type: 'account_unlinked', data: { previous: 'initech' } }],
    });
  });

  it('is nothing where it has none', () => {
    expect(given(inSales('lead')).when({ type: 'unlink_account' })).toEqual({ events: [] });
  });
});
