import { describe, expect, it } from '@jest/globals';
import { Batches } from './batches.js';

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('batches', () => {
  it('take at once what waits, in the order asked, and no more than they may', async () => {
    const taken: (readonly number[])[] = [];
    const batches = new Batches<number, number>(3, (items) => {
      taken.push(items);
      return Promise.resolve(items.map((item) => item * 10));
    });
    const answers = await Promise.all([1, 2, 3, 4, 5].map((item) => batches.add('a', item)));
    expect(answers).toEqual([10, 20, 30, 40, 50]);
    expect(taken).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  it('of a lane come one after another, beside those of others', async () => {
    const open: (() => void)[] = [];
    const taken: string[] = [];
    const batches = new Batches<string, string>(10, async (items) => {
      taken.push(items.join());
      await new Promise<void>((resolve) => open.push(resolve));
      return items;
    });
    const first = batches.add('a', 'a1');
    await settled();
    const rest = [batches.add('a', 'a2'), batches.add('a', 'a3'), batches.add('b', 'b1')];
    await settled();
    expect(taken).toEqual(['a1', 'b1']);
    open[0]?.();
    expect(await first).toBe('a1');
    await settled();
    expect(taken).toEqual(['a1', 'b1', 'a2,a3']);
    for (const resolve of open) resolve();
    expect(await Promise.all(rest)).toEqual(['a2', 'a3', 'b1']);
  });

  it('fail whole, and the next one is tried', async () => {
    let tries = 0;
    const batches = new Batches<number, number>(2, (items) =>
      ++tries === 1 ? Promise.reject(new Error('away')) : Promise.resolve(items),
    );
    const outcomes = await Promise.allSettled([1, 2, 3].map((item) => batches.add('a', item)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });
});
