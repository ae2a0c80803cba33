import { describe, expect, it } from '@jest/globals';
import { noonIn } from './noon.js';

describe('noon of a date in a time zone', () => {
  it.each([
    ['UTC', '2017-03-01', '2017-03-01T12:00:00.000Z'],
    ['Europe/Berlin', '2017-03-01', '2017-03-01T11:00:00.000Z'],
    ['Europe/Berlin', '2017-03-26', '2017-03-26T10:00:00.000Z'],
    ['America/New_York', '2017-11-05', '2017-11-05T17:00:00.000Z'],
    ['Pacific/Auckland', '2017-01-01', '2016-12-31T23:00:00.000Z'],
    ['Pacific/Kiritimati', '2017-01-01', '2016-12-31T22:00:00.000Z'],
    ['Asia/Kolkata', '2017-01-01', '2017-01-01T06:30:00.000Z'],
  ])('in %s of %s is %s', (zone, date, instant) => {
    expect(noonIn(zone)(date)).toBe(instant);
  });

  it('is twelve o’clock there on every day of a year, changes of clocks included', () => {
    const zone = 'America/Santiago';
    const noon = noonIn(zone);
    const clock = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    for (let day = Date.UTC(2017, 0, 1); day < Date.UTC(2018, 0, 1); day += 86_400_000) {
      const date = new Date(day).toISOString().slice(0, 10);
      expect(clock.format(new Date(noon(date)))).toBe(`${date} 12:00`);
    }
  });
});
