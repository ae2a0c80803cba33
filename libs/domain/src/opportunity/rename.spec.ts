import { describe, expect, it } from '@jest/globals';
import { given, inSales } from './opportunity.fixture.js';

const to = (name: string | null) => ({ type: 'rename' as const, name });

describe('rename', () => {
  it('names the deal, and what it was called', () => {
    expect(given(inSales('lead', { name: 'Old' })).when(to('New'))).toEqual({
      events: [{ type: 'renamed', data: { name: 'New', previous: 'Old' } }],
    });
  });

  it('takes the name away', () => {
    expect(given(inSales('lead', { name: 'Old' })).when(to(null))).toMatchObject({
      events: [{ data: { name: null } }],
    });
  });

  it('is nothing where it is called so', () => {
    expect(given(inSales('lead', { name: 'Old' })).when(to('Old'))).toEqual({ events: [] });
  });

  it('is rejected for an empty name', () => {
    expect(given(inSales('lead')).when(to(' '))).toEqual({ rejected: 'name_required', facts: {} });
  });
});
