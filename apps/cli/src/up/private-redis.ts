import { mkdir, mkdtemp } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type ProcessDefinition } from './part-process.js';

/** A redis-server of our own: on a socket that only this user reaches, no port. */
export interface PrivateRedis {
  readonly url: string;
  /** holds the socket; short, because the path of a socket may have some 100 characters */
  readonly socketFolder: string;
  readonly definition: ProcessDefinition;
}

/** What it keeps lies in the folder; it saves a rebuild at the next start, and may be lost. */
export async function privateRedis(folder: string): Promise<PrivateRedis> {
  await mkdir(folder, { recursive: true, mode: 0o700 }); // read models hold what the log keeps encrypted
  const socketFolder = await mkdtemp(join(tmpdir(), 'dealstream-'));
  const socket = join(socketFolder, 'redis.sock');
  return {
    url: socket,
    socketFolder,
    definition: { name: 'Redis', file: 'redis-server', args: argsFor(folder, socket), env: {}, ready: answers(socket) },
  };
}

const argsFor = (folder: string, socket: string): string[] =>
  Object.entries({
    port: '0',
    unixsocket: socket,
    unixsocketperm: '700',
    dir: folder,
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
    daemonize: 'no',
  }).flatMap(([name, value]) => [`--${name}`, value]);

/** Waits until it answers `PING`: while it loads what it kept, it answers with an error. */
const answers =
  (socket: string) =>
  async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted && !(await ping(socket))) await delay(20);
  };

const ping = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const connection = createConnection({ path });
    connection.on('connect', () => connection.write('PING\r\n'));
    connection.on('data', (answer) => {
      connection.destroy();
      resolve(answer.toString().startsWith('+PONG'));
    });
    connection.on('error', () => resolve(false));
    connection.on('close', () => resolve(false));
  });
