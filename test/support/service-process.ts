import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Readable } from 'node:stream';
import { endProcess, killUnlessReady } from './end-process.js';

const root = join(import.meta.dirname, '../..');

/** A running process of ours in a test. */
export interface ServiceProcess {
  readonly pid: number;
  /** where it listens, as its ready line said; empty where it does not */
  readonly url: string;
  /** what it logged so far */
  log(): string;
  /** Ends it in good order (SIGTERM) and waits for its exit. */
  stop(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
}

/** Starts a built app and resolves with its ready line. */
export async function startService(
  app: 'api' | 'projector' | 'reactor' | 'agent',
  env: Record<string, string>,
): Promise<ServiceProcess> {
  const child = spawn(process.execPath, ['--enable-source-maps', join(root, `apps/${app}/src/main.js`)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', LOG_LEVEL: 'error', HOST: '127.0.0.1', PORT: '0', ...env },
  });
  const exited = once(child, 'exit');
  let logged = '';
  child.stderr.on('data', (chunk: Buffer) => (logged += chunk.toString()));
  const ready = killUnlessReady(child, 50_000);
  const line = await firstLine(child.stdout);
  ready();
  if (line === null) {
    await exited;
    throw new Error(`${app} ended before it was ready: ${logged}`);
  }
  return {
    pid: child.pid ?? 0,
    url: urlIn(line),
    log: () => logged,
    stop: () => endProcess(child, 'SIGTERM'),
    kill: () => endProcess(child, 'SIGKILL'),
  };
}

function urlIn(line: string): string {
  const message: unknown = JSON.parse(line);
  if (typeof message !== 'object' || message === null || !('ready' in message)) throw new Error(`not ready: ${line}`);
  return 'url' in message && typeof message.url === 'string' ? message.url : '';
}

async function firstLine(output: Readable): Promise<string | null> {
  for await (const line of createInterface(output)) return line;
  return null;
}
