import { describe, expect, it } from '@jest/globals';
import { type RetrySchedule, waitAfter } from './retry-schedule.js';

const seconds = 1_000;
const schedule: RetrySchedule = { first: 5 * seconds, longest: 3_600 * seconds, inAll: 86_400 * seconds };
const least = { random: 0, retryAfter: null };
const most = { random: 1, retryAfter: null };

describe('the wait before another attempt', () => {
  it('is up to five seconds at first, up to twice as long each time, and never longer than an hour', () => {
    const limits = [1, 2, 3, 4, 10, 11, 12, 1_000, 100_000].map((n) => waitAfter(n, schedule, most) / seconds);
    expect(limits).toEqual([5, 10, 20, 40, 2_560, 3_600, 3_600, 3_600, 3_600]);
  });

  it('is any time within its limit', () => {
    const waits = [0, 0.25, 0.5, 0.75].map((random) => waitAfter(3, schedule, { random, retryAfter: null }) / seconds);
    expect(waits).toEqual([0, 5, 10, 15]);
  });

  it('is as long as the endpoint asks for, and no longer than there is time in all', () => {
    expect(waitAfter(1, schedule, { ...least, retryAfter: 7_200 * seconds })).toBe(7_200 * seconds);
    expect(waitAfter(1, schedule, { ...least, retryAfter: 10 ** 12 })).toBe(schedule.inAll);
    expect(waitAfter(4, schedule, { ...most, retryAfter: 1 })).toBe(40 * seconds);
  });
});
