import { describe, expect, it } from '@jest/globals';
import { dayIn, lastDayOf, monthRates, monthsUntil, trendLines } from './months.js';

const figure = (count: number) => ({ count, value: { amount: 0, currency: 'USD' } });
const day = (key: string | null, won: number, lost: number) => ({ key, won: figure(won), lost: figure(lost) });

describe('months', () => {
  it('are those of the organization', () => {
    const newYear = Date.parse('2026-12-31T23:30:00Z');
    expect(dayIn('UTC', newYear)).toBe('2026-12-31');
    expect(dayIn('Europe/Berlin', newYear)).toBe('2027-01-01');
  });

  it('go back over the year, and end', () => {
    expect(monthsUntil('2026-02-15', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect([lastDayOf('2026-02'), lastDayOf('2028-02'), lastDayOf('2026-12')]).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2026-12-31',
    ]);
  });

  it('have a rate where something was closed', () => {
    const days = [day('2026-01-02', 1, 0), day('2026-01-30', 0, 3), day('2026-03-01', 2, 0), day(null, 9, 9)];
    expect(monthRates(days, ['2026-01', '2026-02', '2026-03'])).toEqual([
      { month: '2026-01', rate: 0.25 },
      { month: '2026-02', rate: null },
      { month: '2026-03', rate: 1 },
    ]);
  });

  it('are drawn as lines with gaps', () => {
    const rates = [0, 0.5, null, 1].map((rate, index) => ({ month: String(index), rate }));
    expect(trendLines(rates, 30, 10)).toEqual(['0.0,10.0 10.0,5.0', '30.0,0.0']);
    expect(trendLines([], 30, 10)).toEqual([]);
  });
});
