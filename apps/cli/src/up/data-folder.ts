import { mkdir } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { readRunningSystem, removeRunningSystem, writeRunningSystem } from '../system/running-system.js';
import { type RunningSystem, type StartedProcess } from '../system/running-system-codec.js';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { commandOf } from './process-command.js';

/**
 * The data folder, owned by this process until it is released.
 *
 * A start that was killed leaves its parts running: they are stopped first, by their ids, where they are still the
 * processes that were started.
 */
export class DataFolder {
  private processes: readonly StartedProcess[] = [];
  private writing = Promise.resolve();

  private constructor(
    private readonly path: string,
    private readonly urls: Pick<RunningSystem, 'url' | 'eventStoreUrl' | 'redisUrl'>,
  ) {}

  /** @throws CommandFailed where another system runs on it */
  static async free(path: string, say: (text: string) => void): Promise<void> {
    await mkdir(path, { recursive: true });
    const before = await readRunningSystem(path);
    if (before === null) return;
    if (await isSupervisor(before)) {
      const what = `Dealstream already runs on ${path}: process ${before.pid}, ${before.url}.`;
      throw new CommandFailed(`${what} Stop it, or choose another folder: DEALSTREAM_DATA=…`, exitCodes.notRunning);
    }
    await Promise.all(before.processes.map((left) => stopLeftover(left, say)));
    await removeRunningSystem(path);
  }

  static async own(path: string, urls: Pick<RunningSystem, 'url' | 'eventStoreUrl' | 'redisUrl'>): Promise<DataFolder> {
    const folder = new DataFolder(path, urls);
    await folder.write();
    return folder;
  }

  /** Notes a part, so that the next start can stop it where this one is killed. */
  async note(name: string, pid: number): Promise<void> {
    const command = (await commandOf(pid)) ?? '';
    this.processes = [...this.processes.filter((other) => other.name !== name), { name, pid, command }];
    await this.write();
  }

  release(): Promise<void> {
    return removeRunningSystem(this.path);
  }

  private write(): Promise<void> {
    const now = (): RunningSystem => ({ pid: process.pid, ...this.urls, processes: this.processes });
    return (this.writing = this.writing.then(() => writeRunningSystem(this.path, now())));
  }
}

/** A process id is used again some day: only one that runs the same kind of command is the one that was noted. */
async function isSupervisor({ pid }: RunningSystem): Promise<boolean> {
  if (pid === process.pid) return false;
  return /\bup\b/.test((await commandOf(pid)) ?? '');
}

async function stopLeftover({ name, pid, command }: StartedProcess, say: (text: string) => void): Promise<void> {
  const stillRuns = async (): Promise<boolean> => command !== '' && (await commandOf(pid)) === command;
  if (!(await stillRuns())) return;
  say(`The last start was killed and left its ${name} running: stopping process ${pid}.`);
  process.kill(pid, 'SIGTERM');
  for (let tries = 0; tries < 100 && (await stillRuns()); tries++) await delay(100);
  if (await stillRuns()) process.kill(pid, 'SIGKILL');
}
