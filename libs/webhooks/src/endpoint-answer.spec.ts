import { describe, expect, it } from '@jest/globals';
import { retryAfterOf } from './endpoint-answer.js';

const now = Date.parse('2026-03-01T09:00:00.000Z');

describe('what Retry-After asks for', () => {
  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Sun, 01 Mar 2026 09:01:00 GMT', 60_000],
    ['Sun, 01 Mar 2026 08:00:00 GMT', 0],
    ['soon', null],
    ['', null],
    [undefined, null],
  ])('%p is %p milliseconds', (header, expected) => {
    expect(retryAfterOf(header, now)).toBe(expected);
  });
});
