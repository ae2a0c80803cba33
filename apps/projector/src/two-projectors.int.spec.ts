import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Fenced } from '#read-model';
import { Projecting } from '../../../test/support/projecting.js';

let at: Projecting;

beforeEach(async () => {
  at = await Projecting.begin();
});

afterEach(() => at.end());

describe('two projectors', () => {
  it('stops the older one, which writes nothing more', async () => {
    const older = await at.start();
    await at.caughtUp();
    await at.start();
    at.create(at.acme, 'd3');
    expect(await older.ended).toBeInstanceOf(Fenced);
    await at.caughtUp();
    expect(await at.openCount('acme')).toBe(3);
  });
});
