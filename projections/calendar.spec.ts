import { describe, expect, it } from '@jest/globals';
import { dayIn, endOfDay, startOfDay, weekOf } from './calendar.js';

describe('the calendar', () => {
  it('gives the day of an instant in a time zone', () => {
    expect(dayIn('Europe/Berlin', '2026-03-31T22:30:00.000Z')).toBe('2026-04-01');
    expect(dayIn('America/Los_Angeles', '2026-03-31T22:30:00.000Z')).toBe('2026-03-31');
  });

  it('begins weeks on Monday', () => {
    expect(['2026-03-01', '2026-03-02', '2026-03-08'].map(weekOf)).toEqual(['2026-02-23', '2026-03-02', '2026-03-02']);
  });

  it.each([
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z'],
    ['Asia/Kolkata', '2026-01-01', '2025-12-31T18:30:00.000Z', '2026-01-01T18:29:59.999Z'],
    ['Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00:00.000Z', '2026-01-01T09:59:59.999Z'],
    ['Etc/GMT+12', '2026-01-01', '2026-01-01T12:00:00.000Z', '2026-01-02T11:59:59.999Z'],
  ])('knows where a day of %s begins and ends', (timeZone, day, start, end) => {
    expect(new Date(startOfDay(timeZone, day)).toISOString()).toBe(start);
    expect(new Date(endOfDay(timeZone, day)).toISOString()).toBe(end);
  });
});
