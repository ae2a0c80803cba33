import { describe, expect, it } from '@jest/globals';
import { Slots } from './slots.js';

const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Whether each of them has resolved by now. */
async function begun(...takes: readonly Promise<void>[]): Promise<boolean[]> {
  const states = takes.map(() => false);
  takes.forEach((take, index) => void take.then(() => (states[index] = true)));
  await settled();
  return states;
}

describe('slots', () => {
  it('let so many begin, and another one for each that ends', async () => {
    const slots = new Slots(2);
    const takes = [slots.take(), slots.take(), slots.take(), slots.take()];
    expect(await begun(...takes)).toEqual([true, true, false, false]);
    slots.release();
    expect(await begun(...takes)).toEqual([true, true, true, false]);
  });

  it('let everybody go on at the end', async () => {
    const slots = new Slots(1);
    const takes = [slots.take(), slots.take()];
    slots.end();
    expect(await begun(...takes, slots.take())).toEqual([true, true, true]);
  });
});
