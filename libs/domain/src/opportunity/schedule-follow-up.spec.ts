import { describe, expect, it } from '@jest/globals';
import { given, inSales } from './opportunity.fixture.js';

const at = (instant: string) => ({ type: 'schedule_follow_up' as const, at: instant });
const monday = '2026-03-09T08:00:00.000Z';

describe('schedule follow-up', () => {
  it('says when, and when it was due before', () => {
    expect(given(inSales('lead', { followUpAt: monday })).when(at('2026-03-10T08:00:00.000Z'))).toEqual({
      events: [{ type: 'follow_up_scheduled', data: { at: '2026-03-10T08:00:00.000Z', previous: monday } }],
    });
  });

  it('takes a past instant: it is overdue then', () => {
    expect(given(inSales('lead')).when(at('2020-01-01T00:00:00.000Z'))).toMatchObject({
      events: [{ data: { previous: null } }],
    });
  });

  it('is nothing where it is due then', () => {
    expect(given(inSales('lead', { followUpAt: monday })).when(at(monday))).toEqual({ events: [] });
  });
});
