import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CommandFailed } from '../terminal/exit-codes.js';
import { backoff, SupervisedProcess } from './supervised-process.js';

const ready = `process.stdout.write('{"ready":true}\\n');`;

describe('a supervised process', () => {
  let folder: string;
  let said: string[];
  let pids: number[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'supervised-'));
    said = [];
    pids = [];
  });

  afterEach(() => rm(folder, { recursive: true }));

  const supervised = (script: string): SupervisedProcess =>
    new SupervisedProcess({ name: 'part', file: process.execPath, args: ['-e', script], env: {} }, folder, {
      say: (text) => said.push(text),
      started: (_, pid) => Promise.resolve(void (pids.includes(pid) || pids.push(pid))),
    });

  async function until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  const isRunning = (pid: number | undefined): boolean => {
    try {
      return pid !== undefined && process.kill(pid, 0);
    } catch {
      return false;
    }
  };

  it('has started when it says that it is ready, and is gone when it was stopped', async () => {
    const part = supervised(`${ready} setInterval(() => {}, 1000)`);
    await part.start();
    expect(isRunning(pids[0])).toBe(true);
    await part.stop();
    expect(isRunning(pids[0])).toBe(false);
  });

  it('is started again when it dies, and that is said', async () => {
    const part = supervised(`${ready} setInterval(() => {}, 1000)`);
    await part.start();
    process.kill(pids[0] ?? 0, 'SIGKILL');
    await until(() => pids.length === 2 && said.length === 2);
    expect(said[0]).toContain('SIGKILL');
    expect(isRunning(pids[1])).toBe(true);
    await part.stop();
    expect(isRunning(pids[1])).toBe(false);
  });

  it('that ends before it is ready fails the start, with its last words', async () => {
    const part = supervised(`console.error('no such log'); process.exit(7)`);
    const failure: unknown = await part.start().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CommandFailed);
    expect(String(failure)).toContain('exit code 7');
    expect(String(failure)).toContain('no such log');
    await part.stop();
  });

  it('keeps what it writes, and shows warnings', async () => {
    const log = (level: number, msg: string): string =>
      `console.error(JSON.stringify({ level: ${level}, msg: '${msg}' }));`;
    const part = supervised(`${log(30, 'quiet')} ${log(40, 'careful')} ${ready} setInterval(() => {}, 1000)`);
    await part.start();
    await until(() => said.length === 1);
    await part.stop();
    expect(said).toEqual(['part: careful']);
    expect(await readFile(join(folder, 'part.log'), 'utf8')).toContain('quiet');
  });
});

describe('the pause before a restart', () => {
  it('doubles with every failure in a row, up to half a minute', () => {
    expect([0, 1, 2, 3, 20].map(backoff)).toEqual([500, 1000, 2000, 4000, 30_000]);
  });
});
