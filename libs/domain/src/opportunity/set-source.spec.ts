import { describe, expect, it } from '@jest/globals';
import { given, inSales } from './opportunity.fixture.js';

const to = (source: string | null) => ({ type: 'set_source' as const, source });

describe('set source', () => {
  it('says where the deal came from, and what was said before', () => {
    expect(given(inSales('lead', { source: 'inbound' })).when(to('referral'))).toEqual({
      events: [{ type: 'source_changed', data: { source: 'referral', previous: 'inbound' } }],
    });
  });

  it('takes it back', () => {
    expect(given(inSales('lead', { source: 'inbound' })).when(to(null))).toMatchObject({
      events: [{ data: { source: null } }],
    });
  });

  it('is nothing where it is that source', () => {
    expect(given(inSales('lead', { source: 'inbound' })).when(to('inbound'))).toEqual({ events: [] });
  });

  it('is rejected for a source that the organization does not have, naming those it has', () => {
    expect(given(inSales('lead')).when(to('stars'))).toEqual({
      rejected: 'source_unknown',
      facts: { source: 'stars', sources: ['inbound', 'outbound', 'referral'] },
    });
  });
});
