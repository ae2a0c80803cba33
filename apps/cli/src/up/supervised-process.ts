import { setTimeout as delay } from 'node:timers/promises';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { PartProcess, type ProcessDefinition } from './part-process.js';
import { ProcessLog } from './process-log.js';

/** Milliseconds until the next start, after so many failures in a row. */
export const backoff = (failures: number): number => Math.min(30_000, 500 * 2 ** failures);

/** Milliseconds that a process runs before its next end counts as a first failure again. */
const healthyAfterMs = 60_000;

/** What a supervised process tells. */
export interface Listener {
  say(text: string): void;
  /** a process of that name runs */
  started(name: string, pid: number): Promise<void>;
}

/** Keeps one part of the system running until it is stopped. */
export class SupervisedProcess {
  private readonly stopping = new AbortController();
  private readonly log: ProcessLog;
  private process: PartProcess | undefined;
  private supervision = Promise.resolve();

  constructor(
    private readonly definition: ProcessDefinition,
    logFolder: string,
    private readonly listener: Listener,
  ) {
    const { name } = definition;
    this.log = new ProcessLog(`${logFolder}/${name.replaceAll(' ', '-')}.log`, (text) =>
      listener.say(`${name}: ${text}`),
    );
  }

  /** Resolves when it takes work. @throws CommandFailed where it ends before */
  async start(): Promise<void> {
    const failure = await this.launch();
    if (failure !== null) {
      const what = `The ${this.definition.name} could not be started (${failure}).`;
      throw new CommandFailed(`${what}\n${this.log.lastWords()}`, exitCodes.notRunning);
    }
    this.supervision = this.keepRunning();
  }

  /** Stops it for good; resolves when it has ended. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.process?.stop();
    await this.supervision;
    await this.log.close();
  }

  /** Starts the process and waits until it takes work; why it ended, where it ended before. */
  private async launch(): Promise<string | null> {
    const started = new PartProcess(this.definition, (line) => this.log.line(line));
    this.process = started;
    await this.note(started);
    const failure = await Promise.race([started.ready.then(() => null), started.ended]);
    // It may have changed its title meanwhile, as Redis does.
    if (failure === null) await this.note(started);
    return failure;
  }

  private async note({ pid }: PartProcess): Promise<void> {
    if (pid !== undefined) await this.listener.started(this.definition.name, pid);
  }

  private async keepRunning(): Promise<void> {
    let failures = 0;
    while (!this.stopping.signal.aborted) {
      const since = Date.now();
      const reason = await this.process?.ended;
      if (this.stopping.signal.aborted) return;
      if (Date.now() - since > healthyAfterMs) failures = 0;
      await this.restart(reason ?? 'unknown', backoff(failures++));
    }
  }

  private async restart(reason: string, afterMs: number): Promise<void> {
    const { name } = this.definition;
    this.listener.say(
      `The ${name} ended (${reason}). Starting it again in ${afterMs / 1000} s; its log is ${this.log.path}`,
    );
    await delay(afterMs, null, { signal: this.stopping.signal }).catch(() => null);
    if (this.stopping.signal.aborted) return;
    if ((await this.launch()) === null) this.listener.say(`The ${name} is back.`);
  }
}
