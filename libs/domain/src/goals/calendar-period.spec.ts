import { describe, expect, it } from '@jest/globals';
import { dayAfter, lastDayOf, monthsOf, requirePeriod } from './calendar-period.js';

describe('a period of the calendar', () => {
  it.each([
    ['month', '2028-02-01', ['2028-02'], '2028-02-29'],
    ['quarter', '2026-11-01', ['2026-11', '2026-12', '2027-01'], '2027-01-31'],
    ['year', '2026-12-01', ['2026-12', '2027-01', '2027-02'], '2027-11-30'],
  ] as const)('of the kind %s from %s has whole months', (kind, start, firstMonths, lastDay) => {
    const period = { kind, start };
    expect(monthsOf(period).slice(0, 3)).toEqual(firstMonths);
    expect(monthsOf(period)).toHaveLength({ month: 1, quarter: 3, year: 12 }[kind]);
    expect(lastDayOf(period)).toBe(lastDay);
    expect(dayAfter(period) > lastDay).toBe(true);
  });

  it('begins on the first day of a month', () => {
    const period = { kind: 'quarter', start: '2026-02-01' } as const;
    expect(requirePeriod(period)).toBe(period);
    for (const start of ['2026-02-02', '2026-13-01', '2026-00-01', '2026-02']) {
      expect(() => requirePeriod({ ...period, start })).toThrow(
        expect.objectContaining({ code: 'period_start_invalid' }),
      );
    }
  });
});
