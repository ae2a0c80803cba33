import { describe, expect, it } from '@jest/globals';
import { dayHeading, timeText } from './time-text.js';

const local = (day: number, hour: number): string => new Date(2026, 2, day, hour).toISOString();
const how = { today: 'Today', yesterday: 'Yesterday', locale: 'en-US' };

describe('the days of a conversation', () => {
  it.each([
    [local(2, 0), 'Today'],
    [local(1, 23), 'Yesterday'],
    [new Date(2026, 1, 28, 12).toISOString(), 'Feb 28, 2026'],
  ])('%s is %s', (instant, heading) => {
    expect(dayHeading(instant, Date.parse(local(2, 1)), how)).toBe(heading);
  });

  it('have times', () => {
    expect(timeText(local(2, 15), 'en-GB')).toBe('15:00');
  });
});
