import { describe, expect, it } from '@jest/globals';
import { periodsAround, quarterOf } from './periods.js';

describe('the periods to choose from', () => {
  it('are around the present one', () => {
    expect(periodsAround('month', '2026-01-15').slice(0, 4)).toEqual([
      '2025-11-01',
      '2025-12-01',
      '2026-01-01',
      '2026-02-01',
    ]);
    expect(periodsAround('quarter', '2026-11-30').slice(0, 4)).toEqual([
      '2026-04-01',
      '2026-07-01',
      '2026-10-01',
      '2027-01-01',
    ]);
    expect(periodsAround('year', '2026-11-30')[2]).toBe('2026-01-01');
  });
});

it('knows the quarters of the calendar from those of a business year', () => {
  expect(quarterOf('2026-10-01')).toBe(4);
  expect(quarterOf('2026-02-01')).toBeNull();
});
