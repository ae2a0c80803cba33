import { describe, expect, it } from '@jest/globals';
import { statisticsOf } from './statistics.js';

describe('the statistics of samples', () => {
  it('are those of the sorted samples, whatever their order', () => {
    expect(statisticsOf([5, 1, 3])).toEqual({ n: 3, min: 1, median: 3, p99: 5, max: 5 });
  });

  it('take the mean of the two in the middle of an even number', () => {
    expect(statisticsOf([4, 1, 2, 8]).median).toBe(3);
  });

  it('have 99 of 100 samples below p99', () => {
    expect(statisticsOf(Array.from({ length: 1000 }, (_, index) => index)).p99).toBe(990);
  });

  it('do not exist for no samples', () => {
    expect(() => statisticsOf([])).toThrow(RangeError);
  });
});
