import { describe, expect, it } from '@jest/globals';
import { given, inSales, lived } from './opportunity.fixture.js';

const take = (tag: string) => ({ type: 'untag' as const, tag });
const deal = inSales('lead', { tags: ['vip', 'q2'] });

describe('untag', () => {
  it('takes the tag off and leaves the others', () => {
    expect(given(deal).when(take('vip'))).toEqual({ events: [{ type: 'untagged', data: { tag: 'vip' } }] });
    expect(given(...lived(deal, take('vip'))).state).toMatchObject({ tags: ['q2'] });
  });

  it('is nothing where the deal does not carry it', () => {
    expect(given(deal).when(take('q3'))).toEqual({ events: [] });
  });
});
