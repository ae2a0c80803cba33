import { describe, expect, it } from '@jest/globals';
import { given, inSales } from './opportunity.fixture.js';

const put = (tag: string) => ({ type: 'tag' as const, tag });

describe('tag', () => {
  it('puts a tag on the deal', () => {
    expect(given(inSales('lead', { tags: ['vip'] })).when(put('q2'))).toEqual({
      events: [{ type: 'tagged', data: { tag: 'q2' } }],
    });
  });

  it('is nothing where the deal carries it', () => {
    expect(given(inSales('lead', { tags: ['vip'] })).when(put('vip'))).toEqual({ events: [] });
  });

  it('is rejected without a word', () => {
    expect(given(inSales('lead')).when(put(' '))).toEqual({ rejected: 'text_required', facts: { field: 'tag' } });
  });
});
