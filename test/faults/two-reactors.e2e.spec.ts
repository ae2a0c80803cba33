import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSystem, type System } from '../support/system.js';

describe('two reactors', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
  });

  afterAll(() => system.stop());

  it('are one soon: the older one ends, and says why', async () => {
    const older = system.reactor;
    await system.startReactor();
    while (runs(older.pid)) await pause(50);
    expect(older.log()).toContain('another process has taken over');
    expect(runs(system.reactor.pid)).toBe(true);
  });
});

/** Whether a process of that id runs. */
function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
