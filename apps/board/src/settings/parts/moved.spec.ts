import { describe, expect, it } from '@jest/globals';
import { moved, shiftOf } from './moved.js';

describe('a list that is put in order', () => {
  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 1, 'abc'],
  ])('has its item %p at %p', (from, to, order) => {
    expect(moved(['a', 'b', 'c'], from, to).join('')).toBe(order);
  });

  it('makes room where the dragged row is, and closes the gap that it left', () => {
    expect([0, 1, 2, 3].map((index) => shiftOf(index, 0, 2, 40))).toEqual([0, -40, -40, 0]);
    expect([0, 1, 2, 3].map((index) => shiftOf(index, 3, 1, 40))).toEqual([0, 40, 40, 0]);
    expect([0, 1, 2].map((index) => shiftOf(index, 1, 1, 40))).toEqual([0, 0, 0]);
  });
});
