import { describe, expect, it } from '@jest/globals';
import { given, inSales } from './opportunity.fixture.js';

const monday = '2026-03-09T08:00:00.000Z';

describe('clear follow-up', () => {
  it('names when it was due', () => {
    expect(given(inSales('lead', { followUpAt: monday })).when({ type: 'clear_follow_up' })).toEqual({
      events: [{ type: 'follow_up_cleared', data: { previous: monday } }],
    });
  });

  it('is nothing where none is', () => {
    expect(given(inSales('lead')).when({ type: 'clear_follow_up' })).toEqual({ events: [] });
  });
});
