import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { endProcess, killUnlessReady } from './end-process.js';

/** A private redis-server of a test, on a free port of 127.0.0.1. Nothing is kept after `stop`. */
export interface RedisProcess {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  readonly pid: number;
  /** Runs one command through `redis-cli`; gives what it printed. */
  command(...words: readonly string[]): Promise<string>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
  /** kill -9; the folder stays, so that `startRedis({ port, folder })` finds what it had saved. */
  kill(): Promise<void>;
}

/** Where it listens and what it loads. */
export interface RedisProcessOptions {
  /** @defaultValue a free one */
  readonly port?: number;
  /** holds the snapshot `dump.rdb`; written only on `SAVE` @defaultValue a new one, removed by `stop` */
  readonly folder?: string;
}

/** Starts a redis-server that saves nothing by itself and answers. */
export async function startRedis(options: RedisProcessOptions = {}): Promise<RedisProcess> {
  const port = options.port ?? (await freePort());
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'dealstream-redis-')));
  const child = spawn(
    'redis-server',
    ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--dir', folder, '--daemonize', 'no'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await ready(child).finally(killUnlessReady(child, 15_000));
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    folder,
    pid: child.pid ?? 0,
    command: async (...words) => (await execa('redis-cli', ['-p', `${port}`, ...words])).stdout,
    kill: () => endProcess(child, 'SIGKILL'),
    stop: async () => {
      await endProcess(child, 'SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function ready({ stdout, ...child }: ChildProcess, output = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Ready to accept connections')) resolve();
    });
    stdout?.once('end', () => reject(new Error(`redis-server (${child.spawnfile}) ended: ${output}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = addressOf(server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address;
}
