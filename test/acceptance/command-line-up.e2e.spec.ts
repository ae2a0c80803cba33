import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { record, runCommand, startUp, type UpSystem } from '../support/command-line.js';

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function partsOf({ dataFolder }: UpSystem): Promise<Map<string, number>> {
  const { processes } = record(JSON.parse(await readFile(join(dataFolder, 'running.json'), 'utf8')));
  const parts = Array.isArray(processes) ? processes.map(record) : [];
  return new Map(parts.map(({ name, pid }) => [String(name), Number(pid)]));
}

describe('dealstream up', () => {
  let system: UpSystem;

  beforeAll(async () => {
    system = await startUp();
  });

  afterAll(() => system.stop());

  it('ends in a system that takes requests', async () => {
    expect((await fetch(`${system.url}/health/ready`)).status).toBe(200);
    expect(await system.get('/v1/organization')).toMatchObject({ name: 'Dealstream' });
  });

  it('keeps the tokens for the owner of the folder', async () => {
    expect((await stat(join(system.dataFolder, 'credentials.json'))).mode & 0o777).toBe(0o600);
  });

  it('is refused on a folder on which a system runs', async () => {
    const { exitCode, stderr } = await system.run('up');
    expect(exitCode).toBe(3);
    expect(stderr).toContain(String(system.up.pid));
  });

  it('starts a part again that dies, and goes on', async () => {
    const before = await partsOf(system);
    process.kill(before.get('API') ?? 0, 'SIGKILL');
    await system.up.printed('The API is back.');
    expect((await partsOf(system)).get('API')).not.toBe(before.get('API'));
    expect(await system.get('/v1/organization')).toMatchObject({ name: 'Dealstream' });
  });

  it('stops everything on SIGTERM, and starts again with what there was', async () => {
    const pids = [...(await partsOf(system)).values()];
    const before = await system.get('/v1/organization');
    system.up.kill('SIGTERM');
    expect((await system.up.finished).exitCode).toBe(0);
    expect(pids.filter(isRunning)).toEqual([]);
    expect(await readdir(system.dataFolder)).not.toContain('running.json');
    system = await startUp(system.environment);
    expect(await system.get('/v1/organization')).toEqual(before);
  });

  it('starts after it was killed, and stops what was left running', async () => {
    const pids = [...(await partsOf(system)).values()];
    system.up.kill('SIGKILL');
    await system.up.finished;
    system = await startUp(system.environment);
    expect(pids.filter(isRunning)).toEqual([]);
    expect(await system.get('/v1/organization')).toMatchObject({ name: 'Dealstream' });
  });
});

describe('dealstream', () => {
  it('names everything that is wrong with the configuration at once', async () => {
    const { exitCode, stderr } = await runCommand(['up'], {
      PORT: 'http',
      DEALSTREAM_DEMO: 'big',
      DEALSTREAM_DIR: '.',
    });
    expect(exitCode).toBe(2);
    for (const name of ['PORT', 'DEALSTREAM_DEMO', 'DEALSTREAM_DIR']) expect(stderr).toContain(name);
  });

  it('names the owner of a port that is taken', async () => {
    const server = createServer();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = record(server.address());
    const environment = { PORT: String(address.port), DEALSTREAM_DATA: '/tmp/dealstream-not-started' };
    const { exitCode, stderr } = await runCommand(['up'], environment);
    server.close();
    expect(exitCode).toBe(3);
    expect(stderr).toContain(String(process.pid));
  });

  it('says what to do where nothing runs', async () => {
    const { exitCode, stderr } = await runCommand(['verify'], { DEALSTREAM_DATA: '/tmp/dealstream-not-started' });
    expect(exitCode).toBe(3);
    expect(stderr).toContain('npm start');
  });

  it.each(['up', 'organization', 'import', 'replay', 'rebuild', 'verify', 'demo'])('%s has help', async (command) => {
    const { exitCode, stdout } = await runCommand([command, '--help'], {});
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Usage: dealstream ${command}`);
  });

  it('refuses what it does not know', async () => {
    expect((await runCommand(['sell'], {})).exitCode).toBe(2);
    expect((await runCommand(['verify', '--fast'], {})).exitCode).toBe(2);
  });
});
