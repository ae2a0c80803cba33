import { describe, expect, it } from '@jest/globals';
import { snoozedTo } from './snooze.js';

const at = (day: number, hour = 9) => new Date(2026, 10, day, hour);

describe('a snoozed follow-up', () => {
  it('comes again in the morning', () => {
    expect(snoozedTo('tomorrow', at(24, 17))).toEqual(at(25));
    expect(snoozedTo('threeDays', at(24, 3))).toEqual(at(27));
  });

  it('of next week comes on its Monday, also on a Monday', () => {
    expect(snoozedTo('nextWeek', at(24))).toEqual(at(30));
    expect(snoozedTo('nextWeek', at(29))).toEqual(at(30));
    expect(snoozedTo('nextWeek', at(23))).toEqual(at(30));
  });
});
