import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NotReached } from '#read-model';
import { Projecting } from '../../../test/support/projecting.js';

let at: Projecting;

beforeEach(async () => {
  at = await Projecting.begin();
});

afterEach(() => at.end());

describe('reading what was just written', () => {
  it('waits until the model has reached the position', async () => {
    await at.start();
    await at.caughtUp();
    at.create(at.acme, 'd3');
    expect(await at.openCount('acme', await at.log.headPosition())).toBe(3);
  });

  it('gives up where it is not reached', async () => {
    await at.start();
    await at.caughtUp();
    await expect(at.openCount('acme', 1_000_000n)).rejects.toThrow(NotReached);
  });
});
