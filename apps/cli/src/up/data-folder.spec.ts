import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readRunningSystem, writeRunningSystem } from '../system/running-system.js';
import { CommandFailed } from '../terminal/exit-codes.js';
import { DataFolder } from './data-folder.js';
import { commandOf } from './process-command.js';

const urls = {
  url: 'http://127.0.0.1:3000',
  eventStoreUrl: 'esdb://127.0.0.1:2113?tls=false',
  redisUrl: '/tmp/r.sock',
};

describe('a data folder', () => {
  let folder: string;
  let child: ChildProcess;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'data-folder-'));
    child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'up']);
    await once(child, 'spawn');
  });

  afterEach(async () => {
    child.kill('SIGKILL');
    await rm(folder, { recursive: true });
  });

  it('says who runs on it, until it is released', async () => {
    await DataFolder.free(folder, () => undefined);
    const owned = await DataFolder.own(folder, urls);
    await Promise.all([owned.note('event store', child.pid ?? 0), owned.note('Redis', process.pid)]);
    expect(await readRunningSystem(folder)).toMatchObject({
      ...urls,
      pid: process.pid,
      processes: [{ pid: child.pid }, {}],
    });
    await owned.release();
    expect(await readRunningSystem(folder)).toBeNull();
  });

  it('on which a system runs is refused', async () => {
    await writeRunningSystem(folder, { ...urls, pid: child.pid ?? 0, processes: [] });
    await expect(DataFolder.free(folder, () => undefined)).rejects.toThrow(CommandFailed);
  });

  it('of a start that was killed is freed: what it left running is stopped', async () => {
    const left = { name: 'API', pid: child.pid ?? 0, command: (await commandOf(child.pid ?? 0)) ?? '' };
    const ended = once(child, 'exit');
    await writeRunningSystem(folder, { ...urls, pid: 2 ** 22 + 1, processes: [left] });
    await DataFolder.free(folder, () => undefined);
    expect(await ended).toEqual([null, 'SIGTERM']);
    expect(await readRunningSystem(folder)).toBeNull();
  });

  it('leaves a process alone that merely has the id of one that was left', async () => {
    const left = { name: 'API', pid: child.pid ?? 0, command: 'node something-else.js' };
    await writeRunningSystem(folder, { ...urls, pid: 2 ** 22 + 1, processes: [left] });
    await DataFolder.free(folder, () => undefined);
    expect(child.exitCode ?? child.signalCode).toBeNull();
  });
});
