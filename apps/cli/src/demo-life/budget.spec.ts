import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Budget, most } from './budget.js';
import { isStill, setStill } from './life-switch.js';

describe('the life of the demo', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dealstream-life-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('makes only so much, over all starts', async () => {
    const before = await Budget.open(folder, 'acme');
    for (let n = 0; n < most.leads; n++) expect(await before.spend('leads')).toBe(n);
    const after = await Budget.open(folder, 'acme');
    expect([after.has('leads'), after.has('deals')]).toEqual([false, true]);
    expect((await Budget.open(folder, 'another')).has('leads')).toBe(true);
  });

  it('stands still while it is told to', async () => {
    await setStill(folder, true);
    expect(await isStill(folder)).toBe(true);
    await setStill(folder, false);
    await setStill(folder, false);
    expect(await isStill(folder)).toBe(false);
  });
});
