import { describe, expect, it } from '@jest/globals';
import { usd } from '../deal-history.fixture.js';
import { accuracyOf } from './accuracy.js';
import { attainmentOf } from './attainment.js';

const goal = {
  id: 'g1',
  of: { kind: 'rep', id: 'ann' },
  period: { kind: 'month', start: '2026-03-01' },
} as const;
const booked = new Map([
  ['USD', { count: 2, value: 150 }],
  ['EUR', { count: 1, value: 40 }],
]);

describe('attainment', () => {
  it('of a target in money is what was booked in its currency', () => {
    expect(attainmentOf({ ...goal, measure: 'booked_revenue', target: usd(200) }, booked)).toMatchObject({
      reached: usd(150),
      share: 0.75,
      booked: [{ value: { currency: 'EUR', amount: 40 } }, { value: usd(150) }],
    });
  });

  it('of a number of won deals is how many were won, in any currency', () => {
    expect(attainmentOf({ ...goal, measure: 'won_count', target: 2 }, booked)).toMatchObject({
      reached: 3,
      share: 1.5,
    });
    expect(attainmentOf({ ...goal, measure: 'won_count', target: 2 }, new Map())).toMatchObject({
      reached: 0,
      share: 0,
    });
  });
});

describe('the accuracy of a submission', () => {
  const none = { count: 0, value: 0 };
  const figures = {
    ...{ currency: 'USD', closed: { count: 1, value: 50 }, commit: { count: 2, value: 150 } },
    ...{ bestCase: none, pipeline: none, weighted: 70 },
  };

  it('holds closed and commit, and closed and weighted, against what was booked', () => {
    expect(accuracyOf([figures], new Map([['USD', { count: 2, value: 150 }]]))).toEqual([
      {
        currency: 'USD',
        booked: 150,
        commit: { predicted: 200, error: -50, relativeError: -0.25 },
        weighted: { predicted: 120, error: 30, relativeError: 0.25 },
      },
    ]);
  });

  it('has no relative error where nothing was predicted', () => {
    expect(accuracyOf([], new Map([['EUR', { count: 1, value: 9 }]]))).toMatchObject([
      { currency: 'EUR', commit: { predicted: 0, error: 9, relativeError: null } },
    ]);
  });
});
