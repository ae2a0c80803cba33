import { describe, expect, it } from '@jest/globals';
import { Turnstile } from './turnstile.js';

describe('a turnstile', () => {
  it('lets no more through than it should, and all in the end, in order', async () => {
    const turnstile = new Turnstile(3);
    let inside = 0;
    let most = 0;
    const done: number[] = [];
    const task = (index: number) => async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside--;
      done.push(index);
      if (index % 4 === 0) throw new Error('failed inside');
    };
    const indices = Array.from({ length: 20 }, (_, index) => index);
    await Promise.allSettled(indices.map((index) => turnstile.through(task(index))));
    expect(most).toBe(3);
    expect(done).toEqual(indices);
  });
});
