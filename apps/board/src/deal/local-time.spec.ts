import { describe, expect, it } from '@jest/globals';
import { daysLater, instantOf, localDay, localTime, nextMonday } from './local-time.js';

const friday = new Date(2026, 10, 27, 15, 30);

describe('times of a follow-up', () => {
  it('go from the clock to an instant and back', () => {
    const instant = instantOf('2026-12-01', '09:05');
    const date = new Date(instant ?? '');
    expect([localDay(date), localTime(date)]).toEqual(['2026-12-01', '09:05']);
    expect(instantOf(null, '09:00')).toBeNull();
    expect(instantOf('2026-12-01', '')).toBeNull();
  });

  it('are chosen at nine', () => {
    expect([localDay(daysLater(friday, 1)), localTime(daysLater(friday, 1))]).toEqual(['2026-11-28', '09:00']);
    expect(localDay(nextMonday(friday))).toBe('2026-11-30');
    expect(localDay(nextMonday(new Date(2026, 10, 30)))).toBe('2026-12-07');
    expect(localDay(nextMonday(new Date(2026, 10, 29)))).toBe('2026-11-30');
  });
});
