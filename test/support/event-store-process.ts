import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endProcess, killUnlessReady } from './end-process.js';

/** A running event-store server process of a test. */
export interface EventStoreProcess {
  /** Connection string for `EventStoreDBClient.connectionString`. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly dataFolder: string;
  /** Ends the process in good order (SIGTERM) and waits for its exit. */
  stop(): Promise<void>;
  /** Ends the process at once (SIGKILL) and waits for its exit. */
  kill(): Promise<void>;
  /** Resolves with the exit code once the process has ended, however it did. */
  exited(): Promise<number | null>;
}

export interface EventStoreProcessOptions {
  /** Where the log is kept; a new temporary folder without it. */
  dataFolder?: string;
  /** Port to listen on; any free one without it. */
  port?: number;
  env?: Record<string, string>;
}

const ENTRY = join(import.meta.dirname, '../../apps/event-store/src/main.js');

/** Starts the built server and resolves once it accepts connections. */
export async function startEventStore(options: EventStoreProcessOptions = {}): Promise<EventStoreProcess> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'dealstream-store-')));
  const child = spawn(process.execPath, [ENTRY], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
      DEALSTREAM_EVENTSTORE_PORT: String(options.port ?? 0),
      DEALSTREAM_EVENTSTORE_DATA: dataFolder,
      ...options.env,
    },
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ready = killUnlessReady(child, 15_000);
  const port = await readyPort(child.stdout, child.stderr, exited).finally(ready);
  return {
    url: `esdb://127.0.0.1:${port}?tls=false`,
    port,
    pid: child.pid ?? 0,
    dataFolder,
    stop: () => endProcess(child, 'SIGTERM'),
    kill: () => endProcess(child, 'SIGKILL'),
    exited: () => exited,
  };
}

/** The port of the ready line, or an error that says what the process wrote before it ended. */
async function readyPort(
  stdout: NodeJS.ReadableStream,
  stderr: NodeJS.ReadableStream,
  exited: Promise<unknown>,
): Promise<number> {
  let complaints = '';
  stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  const ready = new Promise<number>((resolve) => {
    createInterface(stdout).on('line', (line) => {
      const message: unknown = JSON.parse(line);
      if (isReadyLine(message)) resolve(message.port);
      else complaints += `${line}\n`;
    });
  });
  const failed = exited.then(() => {
    throw new Error(`The event store did not start: ${complaints}`);
  });
  failed.catch(() => undefined);
  return Promise.race([ready, failed]);
}

function isReadyLine(message: unknown): message is { ready: true; port: number } {
  return typeof message === 'object' && message !== null && 'ready' in message && 'port' in message;
}
