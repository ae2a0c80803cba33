import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { categoryOf, forecastOf, weightedValue } from './forecast.js';

describe('the categories of a forecast', () => {
  it.each([
    [100, 'commit'],
    [75, 'commit'],
    [74, 'bestCase'],
    [40, 'bestCase'],
    [39, 'pipeline'],
    [0, 'pipeline'],
  ] as const)('at %d per cent: %s', (probability, category) => {
    expect(categoryOf(probability)).toBe(category);
  });

  it('add up the deals of their probabilities', () => {
    const open = [
      { probability: 80, count: 1, value: 100 },
      { probability: 75, count: 2, value: 50 },
      { probability: 50, count: 1, value: 7 },
      { probability: 10, count: 3, value: 30 },
    ];
    expect(forecastOf('USD', { count: 1, value: 9 }, open)).toEqual({
      currency: 'USD',
      closed: { count: 1, value: 9 },
      commit: { count: 3, value: 150 },
      bestCase: { count: 1, value: 7 },
      pipeline: { count: 3, value: 30 },
      weighted: 124, // 80 + 37.5 + 3.5 + 3
    });
  });
});

describe('the weighted value', () => {
  it('is rounded once, half up', () => {
    const half = { value: 1, probability: 50 };
    expect(weightedValue([half])).toBe(1);
    expect(weightedValue([half, half])).toBe(1);
    expect(weightedValue([{ value: 1, probability: 49 }])).toBe(0);
  });

  it('is exact where floating point is not', () => {
    const deals = fc.array(
      fc.record({ value: fc.integer({ min: 0, max: 10 ** 13 }), probability: fc.integer({ min: 0, max: 100 }) }),
    );
    fc.assert(
      fc.property(deals, (open) => {
        const exact = open.reduce((sum, { value, probability }) => sum + BigInt(value) * BigInt(probability), 0n);
        const off = BigInt(weightedValue(open)) * 100n - exact;
        expect(off > -50n && off <= 50n).toBe(true);
      }),
    );
  });
});
