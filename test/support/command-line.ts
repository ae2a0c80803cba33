import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable } from 'node:stream';

/** The repository, seen from the built tree. */
export const repository = join(import.meta.dirname, '../../..');

const main = join(repository, 'dist/apps/cli/src/main.js');

/** What a command left behind. */
export interface Finished {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A `dealstream` command of the built tree that runs. */
export interface Running {
  readonly pid: number;
  readonly finished: Promise<Finished>;
  /** Resolves when the text was printed. */
  printed(text: string): Promise<void>;
  kill(signal: NodeJS.Signals): void;
}

/** Runs a command in the background. */
export function startCommand(args: readonly string[], environment: Readonly<Record<string, string>>): Running {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8', ...environment };
  const child = spawn(process.execPath, ['--enable-source-maps', main, ...args], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  });
  const texts = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (texts.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (texts.stderr += chunk.toString()));
  const finished = once(child, 'close').then(() => ({ exitCode: child.exitCode, ...texts }));
  return {
    pid: child.pid ?? 0,
    finished,
    printed: (text) => untilPrinted(child, texts, text),
    kill: (signal) => void child.kill(signal),
  };
}

/** Runs a command to its end. */
export const runCommand = (args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Finished> =>
  startCommand(args, environment).finished;

function untilPrinted(
  child: ChildProcessByStdio<null, Readable, Readable>,
  texts: { stdout: string; stderr: string },
  text: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => void (texts.stdout.includes(text) && resolve());
    child.stdout.on('data', look);
    child.once('close', () => reject(new Error(`It ended before it said "${text}":\n${texts.stdout}${texts.stderr}`)));
    look();
  });
}

/** Everything, started by `dealstream up` on a folder of its own. */
export interface UpSystem {
  readonly url: string;
  readonly dataFolder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly up: Running;
  /** Runs a command against it; `--json` output is parsed. */
  run(...args: readonly string[]): Promise<Finished>;
  /** Asks the API with a token of the first organization, or of the one named. */
  get(path: string, organizationId?: string): Promise<Record<string, unknown>>;
  /** Stops it and removes its folder. */
  stop(): Promise<void>;
}

/** Starts it without demo data, on free ports. */
export async function startUp(more: Readonly<Record<string, string>> = {}): Promise<UpSystem> {
  const dataFolder = more.DEALSTREAM_DATA ?? (await mkdtemp(join(tmpdir(), 'dealstream-up-')));
  const environment = {
    DEALSTREAM_DATA: dataFolder,
    DEALSTREAM_DEMO: 'none',
    DEALSTREAM_DEMO_LIFE: 'off',
    DEALSTREAM_EVENTSTORE_PORT: '0',
    PORT: '0',
    LOG_LEVEL: 'warn',
    ...more,
  };
  const up = startCommand(['up'], environment);
  await up.printed('Dealstream is ready: ');
  const url = await urlIn(dataFolder);
  return {
    url,
    dataFolder,
    environment,
    up,
    run: (...args) => runCommand(args, environment),
    get: (path, organizationId) => get(`${url}${path}`, dataFolder, organizationId),
    stop: async () => {
      up.kill('SIGTERM');
      await up.finished;
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function urlIn(dataFolder: string): Promise<string> {
  const running = record(JSON.parse(await readFile(join(dataFolder, 'running.json'), 'utf8')));
  return String(running.url);
}

async function get(url: string, dataFolder: string, organizationId?: string): Promise<Record<string, unknown>> {
  const credentials = record(JSON.parse(await readFile(join(dataFolder, 'credentials.json'), 'utf8')));
  const organizations = Array.isArray(credentials.organizations) ? credentials.organizations.map(record) : [];
  const wanted = organizationId ?? credentials.organizationId;
  const { tokens } = organizations.find((organization) => organization.organizationId === wanted) ?? {};
  const response = await fetch(url, { headers: { Authorization: `Bearer ${String(record(tokens).admin)}` } });
  return record(await response.json());
}

/** A value of unknown origin as an object with fields. @throws TypeError where it is none */
export function record(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) throw new TypeError(`Not an object: ${JSON.stringify(value)}`);
  return value;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
