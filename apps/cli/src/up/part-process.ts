import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Readable } from 'node:stream';

/** A part of the system that runs as a process of its own. */
export interface ProcessDefinition {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Resolves when the process takes work; absent: when it prints its line `{"ready":true,…}`. */
  readonly ready?: (signal: AbortSignal) => Promise<void>;
}

/** Milliseconds that a process has for a clean end. */
const patienceMs = 15_000;

/** One process of a part, from its start to its end. */
export class PartProcess {
  private readonly child: ChildProcessByStdio<null, Readable, Readable>;
  private readonly end = new AbortController();
  /** resolves to why it ended */
  readonly ended: Promise<string>;
  /** resolves when it takes work; never where it ends before */
  readonly ready: Promise<void>;

  constructor({ file, args, env, ready }: ProcessDefinition, written: (line: string) => void) {
    // Its own process group: Ctrl-C reaches the supervisor alone, which stops the parts in order.
    this.child = spawn(file, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: { ...process.env, ...env },
    });
    this.ended = this.reasonOfEnd();
    createInterface(this.child.stderr).on('line', written);
    const stdout = createInterface(this.child.stdout).on('line', written);
    const readyLine = new Promise<void>((resolve) => {
      stdout.on('line', (line) => line.startsWith('{"ready":true') && resolve());
    });
    this.ready = ready ? ready(this.end.signal) : readyLine;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Asks it to end, and makes it after a while; resolves when it has ended. */
  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    const impatience = setTimeout(() => this.child.kill('SIGKILL'), patienceMs);
    await this.ended;
    clearTimeout(impatience);
  }

  private async reasonOfEnd(): Promise<string> {
    const exit = once(this.child, 'exit').then(
      () => this.child.signalCode ?? `exit code ${this.child.exitCode ?? '?'}`,
    );
    const reason = await exit.catch((error: unknown) => String(error));
    this.end.abort();
    return reason;
  }
}
