import { describe, expect, it } from '@jest/globals';
import { winRate as rateOf } from '../figures/figure.js';
import { created, outcomeOf, reopened, upsold, won } from '../deal-history.fixture.js';
import { winRate } from './win-rate.projection.js';

const berlin = { timeZone: 'Europe/Berlin' };

describe('win rate', () => {
  it('counts a closing on its day in the time zone of the organization', () => {
    const { sums } = outcomeOf(winRate, [[created()], [won(100), '2026-03-31T22:30:00.000Z']], berlin);
    expect(sums).toMatchObject({
      'months:sales 2026-04': 1,
      'all:sales:2026-04 north|won|count|2026-04-01|': 1,
      'all:sales:2026-04 north|won|value|2026-04-01|': 100,
      'rep:sales:2026-04 north|won|count|2026-04-01|ann': 1,
      'account:sales north|won|count|-': 1,
      'source:sales north|won|value|inbound': 100,
    });
  });

  it('counts a later upsell on the day of the closing', () => {
    const told = [[created()], [won(100)], [upsold(50, 150), '2026-06-01T12:00:00.000Z']] as const;
    expect(outcomeOf(winRate, told, berlin).sums).toMatchObject({
      'all:sales:2026-03 north|won|value|2026-03-10|': 150,
      'months:sales 2026-03': 1,
    });
  });

  it('is restated when the deal is reopened', () => {
    expect(outcomeOf(winRate, [[created()], [won(100)], [reopened]], berlin).sums).toEqual({});
  });

  it('is null without closed deals, and by value without any value', () => {
    const [nothing, worthless] = [
      { count: 0, value: 0 },
      { count: 1, value: 0 },
    ];
    expect(rateOf(nothing, nothing)).toEqual({ byCount: null, byValue: null });
    expect(rateOf(worthless, nothing)).toEqual({ byCount: 1, byValue: null });
    expect(rateOf({ count: 1, value: 30 }, { count: 3, value: 10 })).toEqual({ byCount: 0.25, byValue: 0.75 });
  });
});
