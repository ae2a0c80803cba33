import { describe, expect, it } from '@jest/globals';
import { calendarDateText, relativeText } from './dates.js';

const now = Date.parse('2026-03-01T12:00:00.000Z');

describe('an instant', () => {
  it.each([
    ['2026-03-01T11:59:40.000Z', 'now'],
    ['2026-03-01T11:58:00.000Z', '2 minutes ago'],
    ['2026-03-01T15:30:00.000Z', 'in 3 hours'],
    ['2026-02-28T12:00:00.000Z', 'yesterday'],
    ['2025-12-01T12:00:00.000Z', '2 months ago'],
    ['2019-12-01T12:00:00.000Z', '6 years ago'],
  ])('%s is shown as %p', (instant, text) => {
    expect(relativeText(instant, now, 'long', 'en')).toBe(text);
  });
});

describe('a calendar date', () => {
  it('is not shifted by the time zone', () => {
    expect(calendarDateText('2026-12-31', 'en-US')).toBe('Dec 31, 2026');
  });
});
