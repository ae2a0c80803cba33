import { describe, expect, it } from '@jest/globals';
import { given, inSales } from './opportunity.fixture.js';

const to = (date: string | null) => ({ type: 'set_expected_close' as const, date });
const deal = inSales('lead', { expectedCloseDate: '2026-04-30' });

describe('set expected close', () => {
  it('says when, and when it was expected before', () => {
    expect(given(deal).when(to('2026-05-31'))).toEqual({
      events: [{ type: 'expected_close_changed', data: { date: '2026-05-31', previous: '2026-04-30' } }],
    });
  });

  it('expects nothing any more', () => {
    expect(given(deal).when(to(null))).toMatchObject({ events: [{ data: { date: null } }] });
  });

  it('is nothing where it is that day', () => {
    expect(given(deal).when(to('2026-04-30'))).toEqual({ events: [] });
  });
});
